package org.handslag.mentor.admission.application;

import java.util.List;
import java.util.Map;
import org.handslag.mentor.admission.model.KnownAdmission;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The participants whom a request names, held against what its caller reaches. */
@Component
public class Admissions {
    private final Mirror<KnownAdmission> admissions;

    Admissions(Mirror<KnownAdmission> admissions) {
        this.admissions = admissions;
    }

    /**
     * The admission that a body names under {@code /admission}.
     *
     * @throws ProblemException 400 where it is not known here or out of the caller's reach
     */
    public KnownAdmission named(Call call, String id) {
        return admissions
                .find(call.tenant(), id)
                .filter(found -> call.caller().reaches(target(found)))
                .orElseThrow(() -> ProblemException.invalid("/admission", "unknown", Map.of()));
    }

    /**
     * Goes on only where the participant takes part in the programme and the caller reaches them.
     *
     * @param participant null: nobody is named
     * @throws ProblemException 400 at the pointer
     */
    public void mustHold(
            Call call, @Nullable String participant, String programme, String pointer) {
        if (participant != null
                && of(call.tenant(), participant).stream()
                        .filter(each -> each.programme().equals(programme))
                        .noneMatch(each -> call.caller().reaches(target(each)))) {
            throw ProblemException.invalid(pointer, "unknown", Map.of());
        }
    }

    /** Whose an admission is. */
    public static Target target(KnownAdmission admission) {
        return target(Whose.of(admission));
    }

    /** The same of what was copied from it. */
    public static Target target(Whose whose) {
        return Target.ofProgramme(whose.programme())
                .in(whose.municipality())
                .of(whose.participant());
    }

    /** Every admission of a participant. */
    public List<KnownAdmission> of(Tenant tenant, String participant) {
        return admissions.all(tenant, Map.of("participant", participant));
    }
}
