package org.handslag.mentor.mentor.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.OwnWord;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request says of a programme, held against its blueprint. */
@Component
public class Programmes {
    private final Mirror<Programme> programmes;

    Programmes(Mirror<Programme> programmes) {
        this.programmes = programmes;
    }

    /**
     * The programme that a body names under {@code /programme}.
     *
     * @param municipality where the caller wants somebody in it; null: nowhere in particular
     * @throws ProblemException 400 where it is not known here or out of the caller's reach
     */
    public Programme named(Call call, String id, @Nullable String municipality) {
        return programmes
                .find(call.tenant(), id)
                .filter(
                        found ->
                                call.caller()
                                        .reaches(Target.ofProgramme(found.id()).in(municipality)))
                .orElseThrow(() -> ProblemException.invalid("/programme", "unknown", Map.of()));
    }

    /**
     * The programme that a path names.
     *
     * @throws ProblemException 404 where it is not known here
     */
    public Programme inPath(Tenant tenant, String id) {
        return programmes.find(tenant, id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Every key of the request that the blueprint does not have.
     *
     * @throws ProblemException 400 with all of them
     */
    static void check(Programme programme, String channel, Profile profile) {
        List<Fault> faults = new ArrayList<>();
        demand(faults, programme.hasChannel(channel), "/channel");
        demand(faults, programme.hasPosition(Json.code(profile.position())), "/position");
        if (profile.industry() != null) {
            demand(faults, programme.hasIndustry(profile.industry()), "/industry");
        }
        if (profile.municipality() != null) {
            demand(faults, programme.hasMunicipality(profile.municipality()), "/municipality");
        }
        for (int i = 0; i < profile.reach().size(); i++) {
            demand(faults, programme.hasMunicipality(profile.reach().get(i)), "/reach/" + i);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** The same for one key. */
    public static void check(boolean known, String pointer) {
        if (!known) {
            throw ProblemException.invalid(pointer, "unknown", Map.of());
        }
    }

    /**
     * What only the mentor can say is their word, where it is new; anybody may take it away.
     *
     * @param id the mentor's; null: is only being recruited
     * @param now null: nothing is known yet
     * @throws ProblemException 400 with all of it
     */
    static void mustBeOwn(
            Call call,
            @Nullable String id,
            @Nullable Profile now,
            Profile next,
            @Nullable ToldBy toldBy) {
        boolean wishes =
                next.wishes() != null && (now == null || !next.wishes().equals(now.wishes()));
        boolean cultures =
                !next.cultures().isEmpty()
                        && (now == null || !now.cultures().containsAll(next.cultures()));
        new OwnWord(ToldBy.MENTOR, toldBy)
                .about("/wishes", wishes)
                .about("/cultures", cultures)
                .must(call.caller(), id);
    }

    private static void demand(List<Fault> faults, boolean known, String pointer) {
        if (!known) {
            faults.add(new Fault(pointer, "unknown", Map.of()));
        }
    }
}
