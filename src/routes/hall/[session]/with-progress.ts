// A count that is newer than the view it belongs to.
import { isSeen } from '#domain/channel.ts';
import type { HallView, Progress } from '#domain/view.ts';

export function withProgress(view: HallView, progress: Progress | undefined): HallView {
	const { scene } = view;
	if (progress === undefined || !('progress' in scene)) return view;
	return { ...view, isSeen: Object.values(progress.ways).some(isSeen), scene: { ...scene, progress } };
}
