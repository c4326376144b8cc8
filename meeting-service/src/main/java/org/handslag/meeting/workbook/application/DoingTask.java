package org.handslag.meeting.workbook.application;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.mirrored.Task;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.meeting.workbook.model.Workbook;
import org.handslag.meeting.workbook.model.Worker;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts down that a pair has done a task of the workbook. */
@Component
public class DoingTask {
    private final Known known;
    private final OwnAccess access;
    private final Aggregates<Workbook> workbooks;

    DoingTask(Known known, OwnAccess access, Aggregates<Workbook> workbooks) {
        this.known = known;
        this.access = access;
        this.workbooks = workbooks;
    }

    /**
     * @param who whose task it was; null: the caller's own
     * @throws ProblemException 400 where the order names something unknown or out of the caller's
     *     reach, or a task of the other one
     */
    public Result<Workbook> done(
            Call call, String pairId, String task, @Nullable Worker who, LocalDate on) {
        Faults.day("/on", on);
        PairView pair =
                known.pair(call.tenant(), pairId)
                        .filter(each -> call.caller().reaches(ShowingWorkbook.target(each)))
                        .orElseThrow(() -> Faults.unknown("/pair"));
        access.mustHold(call, pair.cohort(), pair.id(), ShowingWorkbook.target(pair).persons());
        Worker worker = worker(call, who);
        Task wanted = task(call, pair, task);
        if (!wanted.isFor(worker.name().toLowerCase(Locale.ROOT))) {
            throw Faults.invalid("/task");
        }
        if (pair.acceptedOn() == null || on.isBefore(pair.acceptedOn())) {
            return new Result.Refused<>(new Refusal("pair-not-live", Map.of("on", on)));
        }
        Workbook.Done next = new Workbook.Done(task, worker, on, call.caller().membership());
        String id = ShowingWorkbook.id(call.tenant(), pair.id());
        return workbooks.find(call.tenant(), id).isPresent()
                ? workbooks.change(call, id, (Stored<Workbook> stored) -> stored.state().did(next))
                : started(call, id, pair, next);
    }

    /** Somebody else may start it at the same moment: then it is theirs that goes on. */
    private Result<Workbook> started(Call call, String id, PairView pair, Workbook.Done next) {
        Workbook blank =
                Workbook.of(
                        pair.programme(),
                        pair.cohort(),
                        pair.id(),
                        pair.participant(),
                        pair.mentor());
        Result<Workbook> result =
                workbooks.create(call.about("start"), id, () -> blank.started(next));
        return result instanceof Result.Written<Workbook>(var stored, boolean created, long version)
                        && !created
                ? workbooks.change(call, id, there -> there.state().did(next))
                : result;
    }

    private static Worker worker(Call call, @Nullable Worker who) {
        Person person = call.caller().person();
        if (who != null) {
            return who;
        }
        if (person == null) {
            throw Faults.required("/who");
        }
        return person.kind() == Person.Kind.MENTOR ? Worker.MENTOR : Worker.PARTICIPANT;
    }

    private Task task(Call call, PairView pair, String key) {
        return known
                .programme(call.tenant(), pair.programme())
                .map(ProgrammeView::definition)
                .orElseThrow(() -> Faults.unknown("/pair"))
                .tasks()
                .stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Faults.unknown("/task"));
    }
}
