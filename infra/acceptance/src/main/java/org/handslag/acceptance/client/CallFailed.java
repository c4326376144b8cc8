package org.handslag.acceptance.client;

/** A call that was refused, or that had no answer for as long as the caller would wait. */
public final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    CallFailed(Request request, int status, String answer) {
        super(
                "%s (%s %s as %s) was answered %d: %s"
                        .formatted(
                                request.operation(),
                                request.method(),
                                request.path(),
                                request.as().role(),
                                status,
                                answer));
        this.status = status;
    }

    CallFailed(Request request, String reason, Throwable cause) {
        super(
                "%s (%s %s) had no answer: %s"
                        .formatted(request.operation(), request.method(), request.path(), reason),
                cause);
        this.status = 0;
    }

    CallFailed(String call, String reason, Throwable cause) {
        super(call + " had no answer: " + reason, cause);
        this.status = 0;
    }

    /** The HTTP status; 0 where there was no answer. */
    public int status() {
        return status;
    }
}
