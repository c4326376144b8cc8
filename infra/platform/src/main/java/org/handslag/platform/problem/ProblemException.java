package org.handslag.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. For the platform's own answers (unknown id, wrong version, wrong
 * body, a part that is away); a model's "no" is a {@link org.handslag.platform.decision.Refusal},
 * not an exception.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Unknown, another tenant's or out of scope: one answer for all three. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.of(404, "not-found"));
    }

    /**
     * The body names something that is not there or does not fit.
     *
     * @param pointer JSON pointer into the body, e.g. {@code /cohort}
     */
    public static ProblemException invalid(
            String pointer, String code, Map<String, Object> values) {
        return new ProblemException(
                Problem.of(400, "invalid-request")
                        .with(List.of(new Problem.Fault(pointer, code, values))));
    }

    /** Every fault of a body at once. */
    public static ProblemException invalid(List<Problem.Fault> faults) {
        return new ProblemException(Problem.of(400, "invalid-request").with(faults));
    }

    /** Something that the request needs is away; the caller should try again. */
    public static ProblemException unavailable(String code, int retryAfterSeconds) {
        return new ProblemException(Problem.of(503, code).retryAfter(retryAfterSeconds));
    }
}
