package org.handslag.reporting.attention.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.attention.model.Handling;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.attention.Attention;
import org.handslag.reporting.figures.attention.Item;
import org.handslag.reporting.survey.application.SurveyFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what needs attention in a programme today, and writes down what was done about it. */
@Component
public class WatchingProgramme {
    private final ProgrammeFacts facts;
    private final Aggregates<BoardReport> reports;
    private final Aggregates<Handling> handlings;
    private final SurveyFacts surveys;
    private final Clock clock;

    WatchingProgramme(
            ProgrammeFacts facts,
            Aggregates<BoardReport> reports,
            Aggregates<Handling> handlings,
            SurveyFacts surveys,
            Clock clock) {
        this.facts = facts;
        this.reports = reports;
        this.handlings = handlings;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * What needs attention, and what was done about it, the latest last.
     *
     * @param handled whether what was done lets it stand back on the day
     */
    public record Watched(Item item, boolean handled, List<Stored<Handling>> handlings) {}

    /** What was found on a day, what fails first standing first, what is handled last. */
    public record Watch(LocalDate day, List<Watched> items) {}

    /** What to write down. */
    public record Command(
            String programme,
            String item,
            Handling.What what,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String note) {}

    /**
     * What needs attention today. Whoever lives under protected identity is left out for those who
     * may not know of them.
     *
     * @throws ProblemException 404 for a programme out of reach
     */
    public Watch watch(Call call, String programme) {
        Snapshot published =
                facts.snapshot(call.tenant(), programme).orElseThrow(ProblemException::notFound);
        call.mustReach(Target.ofProgramme(programme));
        Snapshot snapshot =
                published.with(surveys.of(call.tenant(), programme), List.of(), List.of());
        LocalDate day = LocalDate.now(clock);
        Map<String, List<Stored<Handling>>> done =
                handlings.all(call.tenant(), Map.of("state.programme", programme)).stream()
                        .collect(Collectors.groupingBy(one -> one.state().item()));
        List<Watched> items =
                visible(call, Attention.of(snapshot, frozen(call, programme, day), day)).stream()
                        .map(item -> watched(item, done.getOrDefault(item.id(), List.of()), day))
                        .sorted(Comparator.comparing(Watched::handled))
                        .toList();
        return new Watch(day, items);
    }

    private static Watched watched(Item item, List<Stored<Handling>> done, LocalDate day) {
        return new Watched(
                item,
                done.stream().anyMatch(one -> one.state().holdsOn(day)),
                done.stream()
                        .sorted(
                                Comparator.comparing((Stored<Handling> one) -> one.state().on())
                                        .thenComparing(Stored::id))
                        .toList());
    }

    private static List<Item> visible(Call call, List<Item> items) {
        Set<String> persons = new HashSet<>();
        items.forEach(one -> persons.addAll(one.subject().persons()));
        call.caller().sight().look(persons);
        return items.stream()
                .filter(one -> one.subject().persons().stream().allMatch(call.caller()::mayKnow))
                .toList();
    }

    private Set<String> frozen(Call call, String programme, LocalDate day) {
        return reports.all(call.tenant(), Map.of("state.programme", programme)).stream()
                .map(Stored::state)
                .filter(one -> !one.frozenOn().isAfter(day))
                .map(BoardReport::report)
                .collect(Collectors.toSet());
    }

    /**
     * Writes down what was done; refusals as {@link Handling#record}.
     *
     * @throws ProblemException 400 for a programme that is unknown or out of reach, 404 where
     *     nothing of that id needs attention today
     */
    public Result<Handling> handle(Call call, Command command) {
        facts.planNamed(call, command.programme());
        Item item =
                watch(call, command.programme()).items().stream()
                        .map(Watched::item)
                        .filter(one -> one.id().equals(command.item()))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound);
        return handlings.create(
                call,
                id ->
                        new Handling(
                                        command.programme(),
                                        item.id(),
                                        command.what(),
                                        command.on(),
                                        command.until(),
                                        note(item, command.note()),
                                        item.subject().persons().stream().sorted().toList(),
                                        call.caller().membership())
                                .record());
    }

    /** A note is about the participant, else about the mentor, and goes with them. */
    private static @Nullable PrivateText note(Item item, @Nullable String note) {
        String participant = item.subject().participant();
        String about = participant == null ? item.subject().mentor() : participant;
        return about == null
                ? PrivateText.ofTenantOrNull(note)
                : PrivateText.aboutOrNull(about, note);
    }
}
