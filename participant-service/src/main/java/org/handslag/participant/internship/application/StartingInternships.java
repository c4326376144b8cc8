package org.handslag.participant.internship.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.participant.admission.application.FollowingAdmission;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.disclosure.model.KnownOrganisation;
import org.handslag.participant.internship.model.Company;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.internship.model.KnownPackage;
import org.handslag.participant.internship.model.Place;
import org.handslag.participant.internship.model.Plan;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts down that somebody begins an internship, by what the blueprint and a package say of it. */
@Component
public class StartingInternships {
    private final Aggregates<Internship> internships;
    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;
    private final Mirror<KnownOrganisation> organisations;
    private final Mirror<KnownPackage> packages;
    private final InternshipReach reach;

    StartingInternships(
            Aggregates<Internship> internships,
            Aggregates<Admission> admissions,
            Aggregates<Programme> programmes,
            Mirror<KnownOrganisation> organisations,
            Mirror<KnownPackage> packages,
            InternshipReach reach) {
        this.internships = internships;
        this.admissions = admissions;
        this.programmes = programmes;
        this.organisations = organisations;
        this.packages = packages;
        this.reach = reach;
    }

    /** Codes of what a package consists of. */
    private record Contents(List<String> phases, List<String> goals) {}

    /**
     * Somebody begins.
     *
     * @param plan where it names no phases or goals, the package's are taken
     * @throws ProblemException 400 where the admission, the organisation, the package, one of its
     *     parts or the mentor is unknown or out of the caller's reach
     */
    public Result<Internship> start(
            Call call,
            String admission,
            Place place,
            Plan plan,
            Company company,
            Recorded recorded) {
        Admission of =
                admissions
                        .find(call.tenant(), admission)
                        .filter(found -> call.caller().reaches(FollowingAdmission.target(found)))
                        .orElseThrow(() -> unknown("/admission"))
                        .state();
        check(organisations.find(call.tenant(), place.organisation()).isPresent(), "/organisation");
        String mentor = company.mentor();
        check(
                mentor == null
                        || (call.caller().mayKnow(mentor)
                                && reach.arePair(call.tenant(), of.person().participant(), mentor)),
                "/mentor");
        Blueprint blueprint = programmes.get(call.tenant(), of.programme()).state().blueprint();
        Plan agreed = agreed(call.tenant(), of.programme(), blueprint, place.packageKey(), plan);
        Whose whose =
                new Whose(
                        of.person().participant(),
                        admission,
                        of.programme(),
                        of.cohort(),
                        of.person().municipality(),
                        of.referral().on());
        return reach.of(call)
                .answerable(
                        call,
                        internships.create(
                                call,
                                id ->
                                        decide(
                                                of, blueprint, whose, place, agreed, company,
                                                recorded)));
    }

    private static Decision<Internship> decide(
            Admission of,
            Blueprint blueprint,
            Whose whose,
            Place place,
            Plan plan,
            Company company,
            Recorded recorded) {
        if (of.admittedOn() == null) {
            return Decision.refused("not-admitted");
        }
        return blueprint.at("placements", "kinds") instanceof List<?> kinds
                        && !kinds.contains("internship")
                ? Decision.refused("no-internships-here")
                : Internship.start(whose, place, plan, company, recorded);
    }

    private Plan agreed(
            Tenant tenant,
            String programme,
            Blueprint blueprint,
            @Nullable String packageKey,
            Plan plan) {
        if (packageKey == null) {
            return plan;
        }
        Contents contents =
                ofBlueprint(blueprint, packageKey)
                        .or(() -> ofSaved(tenant, programme, packageKey))
                        .orElseThrow(() -> unknown("/packageKey"));
        check(contents.phases().containsAll(plan.phases()), "/phases");
        check(contents.goals().containsAll(plan.goals()), "/goals");
        return new Plan(
                plan.from(),
                plan.to(),
                plan.percent(),
                plan.phases().isEmpty() ? contents.phases() : plan.phases(),
                plan.goals().isEmpty() ? contents.goals() : plan.goals());
    }

    private static Optional<Contents> ofBlueprint(Blueprint blueprint, String key) {
        return blueprint.objects("placements", "packages").stream()
                .filter(each -> key.equals(each.get("key")))
                .map(each -> new Contents(keys(each, "phases"), keys(each, "competenceGoals")))
                .findFirst();
    }

    private static List<String> keys(Map<?, ?> object, String list) {
        return object.get(list) instanceof List<?> items
                ? items.stream()
                        .flatMap(
                                item ->
                                        item instanceof Map<?, ?> map
                                                        && map.get("key") instanceof String key
                                                ? Stream.of(key)
                                                : Stream.empty())
                        .toList()
                : List.of();
    }

    private Optional<Contents> ofSaved(Tenant tenant, String programme, String key) {
        return packages.all(tenant, Map.of("programme", programme)).stream()
                .filter(each -> each.key().equals(key))
                .map(
                        each ->
                                new Contents(
                                        each.phases() == null
                                                ? List.of()
                                                : each.phases().stream()
                                                        .map(KnownPackage.Phase::key)
                                                        .toList(),
                                        each.competenceGoals() == null
                                                ? List.of()
                                                : each.competenceGoals()))
                .findFirst();
    }

    private static void check(boolean known, String pointer) {
        if (!known) {
            throw unknown(pointer);
        }
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
