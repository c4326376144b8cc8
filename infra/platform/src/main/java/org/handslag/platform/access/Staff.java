package org.handslag.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Which memberships can be named as responsible for somebody. */
@Component
public class Staff {
    private final Members members;

    Staff(Members members) {
        this.members = members;
    }

    /**
     * Goes on only where the membership is, or will be, a case officer's.
     *
     * @throws ProblemException 400 at that place of the body, one answer for unknown and unfit
     */
    public void mustBeCaseOfficer(Tenant tenant, String membership, String pointer) {
        must(tenant, membership, pointer, grant -> grant.role() == Role.CASE_OFFICER);
    }

    /**
     * Goes on only where the membership is not a participant's or mentor's.
     *
     * @throws ProblemException 400 at that place of the body
     */
    public void mustBeStaff(Tenant tenant, String membership, String pointer) {
        must(
                tenant,
                membership,
                pointer,
                grant ->
                        switch (grant.role()) {
                            case PROCESS_LEADER, CASE_OFFICER, AUTHORITY_CONTACT -> true;
                            case PLATFORM_ADMIN,
                                    TENANT_ADMIN,
                                    DATA_PROTECTION_OFFICER,
                                    COORDINATING_MENTOR,
                                    EVALUATOR,
                                    PARTNER_STAFF,
                                    MENTOR,
                                    PARTICIPANT,
                                    BOARD_READER,
                                    SYSTEM_CLIENT ->
                                    false;
                        });
    }

    /**
     * Goes on only where one of the memberships may decide about persons: an authority's contact
     * only follows them.
     *
     * @throws ProblemException 400 at that place of the body
     */
    public void mustIncludeWhoDecides(Tenant tenant, List<String> memberships, String pointer) {
        boolean decides =
                memberships.stream()
                        .map(membership -> members.byId(tenant, membership))
                        .flatMap(Optional::stream)
                        .flatMap(found -> found.grants().stream())
                        .anyMatch(
                                grant ->
                                        grant.role() == Role.PROCESS_LEADER
                                                || grant.role() == Role.CASE_OFFICER);
        if (!decides) {
            throw ProblemException.invalid(pointer, "nobody-decides", Map.of());
        }
    }

    private void must(Tenant tenant, String membership, String pointer, Predicate<Grant> fits) {
        members.byId(tenant, membership)
                .filter(found -> found.state().equals("active"))
                .map(Membership::grants)
                .filter(grants -> grants.stream().anyMatch(fits))
                .orElseThrow(() -> ProblemException.invalid(pointer, "unknown", Map.of()));
    }
}
