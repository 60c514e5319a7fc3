import type { CallOptions, SendOptions, UploadOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';
import { upload } from '../../upload.ts';

/** Reports of faults, and ideas. */
export const feedback = (http: Transport) => ({
  /** Reports a fault or an idea; with a session, replies can be read later. */
  create: (report: Body<'createFeedback'>, options?: UploadOptions): Promise<Answer<'createFeedback'>> =>
    upload(http.open, 'createFeedback', path`feedback`, options, report),
  /** How a report stands. */
  get: (feedbackCode: string, options?: CallOptions): Promise<Answer<'getFeedback'>> =>
    http.coded.get('getFeedback', path`feedback/${feedbackCode}`, options),
  /** Answers a question about a report. */
  reply: (
    feedbackCode: string,
    reply: Body<'replyFeedback'>,
    options?: SendOptions,
  ): Promise<Answer<'replyFeedback'>> =>
    http.post('replyFeedback', path`feedback/${feedbackCode}:reply`, options, reply),
  /** Reports for the officer's unit. */
  list: (query?: Query<'listFeedback'>, options?: CallOptions): Listing<Answer<'listFeedback'>> =>
    http.list('listFeedback', path`feedback?edition&area&status&kind`, options, query),
  /** Gives a report to a unit. */
  assign: (
    feedbackCode: string,
    assignment: Body<'assignFeedback'>,
    options?: SendOptions,
  ): Promise<Answer<'assignFeedback'>> =>
    http.post('assignFeedback', path`feedback/${feedbackCode}:assign`, options, assignment),
  /** Says what was done. */
  resolve: (
    feedbackCode: string,
    resolution: Body<'resolveFeedback'>,
    options?: SendOptions,
  ): Promise<Answer<'resolveFeedback'>> =>
    http.post('resolveFeedback', path`feedback/${feedbackCode}:resolve`, options, resolution),
  /** Says why nothing is done. */
  reject: (
    feedbackCode: string,
    rejection: Body<'rejectFeedback'>,
    options?: SendOptions,
  ): Promise<Answer<'rejectFeedback'>> =>
    http.post('rejectFeedback', path`feedback/${feedbackCode}:reject`, options, rejection),
});
