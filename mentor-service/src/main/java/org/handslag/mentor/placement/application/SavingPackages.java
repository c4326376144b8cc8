package org.handslag.mentor.placement.application;

import java.util.Map;
import org.handslag.mentor.mentor.application.Programmes;
import org.handslag.mentor.placement.model.InternshipPackage;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packages that a programme saves besides those of its blueprint. */
@Component
public class SavingPackages {
    private static final Reach<InternshipPackage> LISTS =
            new Reach<>(Placing.ofProgramme("state.programme"), SavingPackages::target);

    private final Aggregates<InternshipPackage> packages;
    private final Programmes programmes;

    SavingPackages(Aggregates<InternshipPackage> packages, Programmes programmes) {
        this.packages = packages;
        this.programmes = programmes;
    }

    /**
     * Saves a package under its key, for the first time or again.
     *
     * @throws ProblemException 400 for a field that the blueprint does not have, or a key of one of
     *     its own packages
     */
    public Result<InternshipPackage> save(
            Call call,
            String programme,
            String key,
            InternshipPackage.Content content,
            Recorded recording) {
        Programme found = programmes.named(call, programme, null);
        String field = content.field();
        Programmes.check(field == null || found.hasField(field), "/field");
        if (found.hasPackage(key)) {
            throw ProblemException.invalid("/key", "duplicate", Map.of());
        }
        String id = id(call.tenant(), programme, key);
        if (packages.find(call.tenant(), id).isPresent()) {
            return packages.change(
                    call, id, stored -> stored.state().saveAgain(content, recording));
        }
        return packages.create(
                call, id, () -> InternshipPackage.save(programme, key, content, recording));
    }

    /** Whether the programme has saved that package. */
    boolean isSaved(Tenant tenant, String programme, String key) {
        return packages.find(tenant, id(tenant, programme, key)).isPresent();
    }

    /** One package. */
    public Stored<InternshipPackage> show(Call call, String id) {
        Stored<InternshipPackage> stored = packages.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The packages that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<InternshipPackage>> list(
            Call call, @Nullable String programme, Paging paging) {
        return LISTS.list(
                packages,
                call,
                programme == null ? Map.of() : Map.of("state.programme", programme),
                paging);
    }

    private static String id(Tenant tenant, String programme, String key) {
        return Ids.derived("internship-package", tenant.key(), programme, key);
    }

    private static Target target(Stored<InternshipPackage> stored) {
        return Target.ofProgramme(stored.state().programme());
    }
}
