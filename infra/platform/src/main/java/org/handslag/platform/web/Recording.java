package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.audit.Audit;
import org.handslag.platform.audit.Reading;
import org.handslag.platform.audit.Reasons;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.telemetry.TraceContext;
import org.springframework.stereotype.Component;

/** Records who reads of whom in the answer to a request, before it leaves. */
@Component
class Recording {
    private final Audit audit;
    private final AccessMatrix matrix;
    private final Reasons reasons;
    private final TraceContext trace;

    Recording(Audit audit, AccessMatrix matrix, Reasons reasons, TraceContext trace) {
        this.audit = audit;
        this.matrix = matrix;
        this.reasons = reasons;
        this.trace = trace;
    }

    /**
     * Records it.
     *
     * @throws ProblemException 503 where that cannot be done now
     */
    void store(HttpServletRequest request, Seen seen) {
        audit.store(reading(request, seen));
    }

    private Reading reading(HttpServletRequest request, Seen seen) {
        if (!(request.getAttribute(CallInterceptor.CALL) instanceof Call call)) {
            throw new IllegalStateException("personal data in the answer to nobody");
        }
        Set<String> roles = new TreeSet<>();
        call.caller()
                .permissions()
                .forEach(permission -> roles.add(Json.code(permission.grant().role())));
        String membership = call.caller().membership();
        return new Reading(
                call.tenant().key(),
                membership.equals("none") ? "subject/" + call.caller().subjectHash() : membership,
                List.copyOf(roles),
                call.operation(),
                seen.persons(),
                seen.fields(),
                matrix.purpose(call.operation()),
                request.getHeader(AuditHeaders.ON_BEHALF_OF),
                reasons.sealed(call.tenant(), request.getHeader(AuditHeaders.REASON)),
                trace.traceId());
    }
}
