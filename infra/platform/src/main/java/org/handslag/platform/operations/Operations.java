package org.handslag.platform.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.audit.OperatorActions;
import org.handslag.platform.audit.OperatorActions.Action;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.ParkedRecord;
import org.handslag.platform.inbox.ParkedRecords;
import org.handslag.platform.inbox.ParkedRecords.Prospect;
import org.handslag.platform.inbox.ParkedRecords.Replay;
import org.handslag.platform.json.Json;
import org.handslag.platform.operations.ParkedRecordView.Expected;
import org.handslag.platform.outbox.Quarantine;
import org.handslag.platform.outbox.Quarantined;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an operator sees and does in this service. Whatever they do is recorded with its reason. */
@Component
public class Operations {
    private final ParkedRecords parked;
    private final Quarantine quarantine;
    private final OperatorActions actions;
    private final Words words;
    private final String service;

    Operations(
            ParkedRecords parked,
            Quarantine quarantine,
            OperatorActions actions,
            Words words,
            @Value("${spring.application.name}") String service) {
        this.parked = parked;
        this.quarantine = quarantine;
        this.actions = actions;
        this.words = words;
        this.service = service;
    }

    /**
     * The parked records, the earliest first.
     *
     * @param topic null: of any
     * @param tenant null: of any
     */
    public Page<ParkedRecordView> parked(
            @Nullable String topic, @Nullable String tenant, Paging paging, Locale language) {
        return parked.list(topic, tenant, paging).map(record -> view(record, null, null, language));
    }

    /**
     * One of them, with what a replay would do and what operators did.
     *
     * @throws ProblemException 404 where nothing is parked under this
     */
    public ParkedRecordView parked(Call call, String id, Locale language) {
        ParkedRecord record = parked.find(id).orElseThrow(ProblemException::notFound);
        Prospect prospect = parked.prospect(record);
        return view(
                record,
                new Expected(prospect, text("replay.would-", Json.code(prospect), language)),
                actions.on(call, id),
                language);
    }

    /**
     * Tries one of them again.
     *
     * @throws ProblemException 404 where nothing is parked under this; 503 where the broker is away
     */
    public ReplayView replay(Call call, String id, Because because, Locale language) {
        parked.find(id).orElseThrow(ProblemException::notFound);
        Replay replay =
                recorded(
                        call,
                        id,
                        because,
                        () -> parked.replay(id).orElseThrow(ProblemException::notFound),
                        done -> Json.code(done.result()));
        String code = Json.code(replay.result());
        return new ReplayView(
                replay.result(),
                text("replay.", code, language),
                replay.parked() == null ? null : view(replay.parked(), null, null, language));
    }

    /** The aggregates that are set aside, the earliest first. */
    public Page<QuarantinedView> quarantined(Paging paging, Locale language) {
        List<Quarantined> found = quarantine.find(paging.after(), paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<Quarantined> part = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(
                part.stream().map(each -> view(each, language)).toList(),
                more ? part.getLast().ref() : null);
    }

    /**
     * Lets the relay try one of them again.
     *
     * @return as it was
     * @throws ProblemException 404 where nothing is set aside under this
     */
    public QuarantinedView release(Call call, String id, Because because, Locale language) {
        Quarantined found = quarantine.find(id).orElseThrow(ProblemException::notFound);
        recorded(
                call,
                id,
                because,
                () -> quarantine.release(id),
                done -> done ? "released" : "gone-meanwhile");
        return view(found, language);
    }

    /** Written before and after; where the first cannot be written nothing is done. */
    private <T> T recorded(
            Call call,
            String target,
            Because because,
            Supplier<T> work,
            Function<T, String> result) {
        String action = actions.begin(call, target, because.reason());
        try {
            T done = work.get();
            actions.end(action, result.apply(done));
            return done;
        } catch (ProblemException e) {
            actions.end(action, e.problem().code());
            throw e;
        }
    }

    private ParkedRecordView view(
            ParkedRecord record,
            @Nullable Expected replay,
            @Nullable List<Action> done,
            Locale language) {
        return new ParkedRecordView(
                record.ref(),
                service,
                record.topic(),
                record.partition(),
                record.offset(),
                record.tenant(),
                record.id(),
                record.type(),
                record.sequence(),
                record.part(),
                record.code(),
                text("parked.", record.code(), language),
                record.place(),
                record.error(),
                record.firstAt(),
                record.at(),
                record.times(),
                record.whole(),
                replay,
                done);
    }

    private QuarantinedView view(Quarantined each, Locale language) {
        return new QuarantinedView(
                each.ref(),
                service,
                each.kind(),
                each.tenant(),
                each.id(),
                each.code(),
                text("quarantined.", each.code(), language),
                each.firstAt(),
                each.at(),
                each.times(),
                each.waiting());
    }

    private String text(String prefix, String code, Locale language) {
        return Objects.requireNonNullElse(words.text(prefix + code, language, Map.of()), code);
    }
}
