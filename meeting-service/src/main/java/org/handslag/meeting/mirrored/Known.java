package org.handslag.meeting.mirrored;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * What is known here of programmes, cohorts, admissions and pairs, as far as their events have
 * come.
 */
@Component
public class Known {
    private final Mirror<ProgrammeView> programmes;
    private final Mirror<CohortView> cohorts;
    private final Mirror<AdmissionView> admissions;
    private final Mirror<PairView> pairs;

    Known(
            Mirror<ProgrammeView> programmes,
            Mirror<CohortView> cohorts,
            Mirror<AdmissionView> admissions,
            Mirror<PairView> pairs) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.admissions = admissions;
        this.pairs = pairs;
    }

    /** One programme. */
    public Optional<ProgrammeView> programme(Tenant tenant, String id) {
        return programmes.find(tenant, id);
    }

    /** One cohort. */
    public Optional<CohortView> cohort(Tenant tenant, String id) {
        return cohorts.find(tenant, id);
    }

    /** A programme's cohorts. */
    public List<CohortView> cohortsOf(Tenant tenant, String programme) {
        return cohorts.all(tenant, Map.of("programme", programme));
    }

    /** One admission. */
    public Optional<AdmissionView> admission(Tenant tenant, String id) {
        return admissions.find(tenant, id);
    }

    /** A programme's admissions. */
    public List<AdmissionView> admissionsOf(Tenant tenant, String programme) {
        return admissions.all(tenant, Map.of("programme", programme));
    }

    /** A participant's admissions. */
    public List<AdmissionView> admissionsOfParticipant(Tenant tenant, String participant) {
        return admissions.all(tenant, Map.of("participant", participant));
    }

    /** One pair. */
    public Optional<PairView> pair(Tenant tenant, String id) {
        return pairs.find(tenant, id);
    }

    /** The pairs of an admission. */
    public List<PairView> pairsOfAdmission(Tenant tenant, String admission) {
        return pairs.all(tenant, Map.of("admission", admission));
    }

    /** A programme's pairs. */
    public List<PairView> pairsOf(Tenant tenant, String programme) {
        return pairs.all(tenant, Map.of("programme", programme));
    }

    /** A mentor's pairs in a cohort, ended and declined ones too. */
    public List<PairView> pairsOf(Tenant tenant, String cohort, String mentor) {
        return pairs.all(tenant, Map.of("cohort", cohort, "mentor", mentor));
    }
}
