// One table: who may do what [A].

export const roles = ['admin', 'facilitator', 'researcher'] as const;
export type Role = (typeof roles)[number];
