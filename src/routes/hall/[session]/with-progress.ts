// A count that is newer than the view it belongs to.
import type { HallView, Progress } from '#domain/view.ts';

export function withProgress(view: HallView, progress: Progress | undefined): HallView {
	if (progress === undefined || view.scene.at !== 'scoring') return view;
	return { ...view, scene: { ...view.scene, progress } };
}
