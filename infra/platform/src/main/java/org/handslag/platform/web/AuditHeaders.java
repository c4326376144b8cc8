package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a reading: for whom, and why. */
final class AuditHeaders {
    static final String ON_BEHALF_OF = "Handslag-On-Behalf-Of";
    static final String REASON = "Handslag-Reason";

    private AuditHeaders() {}

    /**
     * Looks at both headers before anything is done.
     *
     * @throws ProblemException 400 naming the header
     */
    static void check(HttpServletRequest request) {
        @Nullable String whom = request.getHeader(ON_BEHALF_OF);
        if (whom != null && !Ids.isId(whom)) {
            throw wrong(ON_BEHALF_OF + ":", "not-an-id");
        }
        @Nullable String why = request.getHeader(REASON);
        if (why != null && !why.matches("[\\P{Cntrl}]{1,200}")) {
            throw wrong(REASON + ":", "not-a-reason");
        }
    }

    private static ProblemException wrong(String header, String code) {
        return ProblemException.invalid(List.of(new Fault(header, code, Map.of())));
    }
}
