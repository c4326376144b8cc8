package org.handslag.meeting.workbook.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.mirrored.Task;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.meeting.workbook.model.Workbook;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Shows what of the workbook a pair has done, and what is left. */
@Component
public class ShowingWorkbook {
    private final Known known;
    private final OwnAccess access;
    private final Aggregates<Workbook> workbooks;

    ShowingWorkbook(Known known, OwnAccess access, Aggregates<Workbook> workbooks) {
        this.known = known;
        this.access = access;
        this.workbooks = workbooks;
    }

    /** What a pair's workbook asks for and what of it is done; empty while nothing is. */
    public record Shown(String pair, List<Task> tasks, Optional<Workbook> workbook) {}

    /**
     * The workbook of a pair.
     *
     * @throws ProblemException 404 where the pair is unknown or out of the caller's reach
     */
    public Shown of(Call call, String pairId) {
        PairView pair = known.pair(call.tenant(), pairId).orElseThrow(ProblemException::notFound);
        Target target = target(pair);
        call.mustReach(target);
        access.mustHold(call, pair.cohort(), pair.id(), target.persons());
        List<Task> tasks =
                known.programme(call.tenant(), pair.programme())
                        .map(ProgrammeView::definition)
                        .map(definition -> definition.tasks())
                        .orElse(List.of());
        return new Shown(
                pair.id(),
                tasks,
                workbooks.find(call.tenant(), id(call.tenant(), pair.id())).map(Stored::state));
    }

    static Target target(PairView pair) {
        return Target.ofProgramme(pair.programme())
                .of(Stream.of(pair.mentor(), pair.participant()).toList());
    }

    static String id(Tenant tenant, String pair) {
        return Ids.derived("workbook", tenant.key(), pair);
    }
}
