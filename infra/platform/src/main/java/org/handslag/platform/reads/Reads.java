package org.handslag.platform.reads;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.audit.AuditStore;
import org.handslag.platform.audit.AuditStore.Entry;
import org.handslag.platform.audit.Reasons;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who read of whom in this service. Whoever may ask about themselves only learns roles, not
 * colleagues: which membership it was is for the officer to find out.
 */
@Component
public class Reads {
    private final AuditStore audit;
    private final Reasons reasons;
    private final Words words;
    private final String service;

    Reads(
            AuditStore audit,
            Reasons reasons,
            Words words,
            @Value("${spring.application.name}") String service) {
        this.audit = audit;
        this.reasons = reasons;
        this.words = words;
        this.service = service;
    }

    /**
     * The readings that were asked for, newest first.
     *
     * @throws ProblemException 404 where the caller asks about others and may not
     */
    public Page<ReadView> list(Call call, Asked asked, Paging paging, Locale language) {
        boolean all = call.caller().reachesMoreThanOwn();
        @Nullable String self = all ? null : own(call, asked);
        AuditStore.Query query =
                all ? asked.query() : new Asked(self, null, asked.from(), asked.to()).query();
        List<Entry> found = audit.find(call.tenant(), query, paging.after(), paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<Entry> part = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(
                part.stream().map(entry -> view(call, entry, self, language)).toList(),
                more ? part.getLast().id() : null);
    }

    private static String own(Call call, Asked asked) {
        @Nullable Person person = call.caller().person();
        if (person == null
                || asked.membership() != null
                || (asked.person() != null && !asked.person().equals(person.id()))) {
            throw ProblemException.notFound();
        }
        return person.id();
    }

    private ReadView view(Call call, Entry entry, @Nullable String self, Locale language) {
        boolean all = self == null;
        return new ReadView(
                entry.id(),
                Instant.ofEpochMilli(entry.at()),
                service,
                all ? entry.member() : null,
                entry.roles(),
                entry.operation(),
                text("operation.", entry.operation(), language),
                all ? entry.persons() : List.of(self),
                entry.fields(),
                entry.purpose(),
                text("purpose.", entry.purpose(), language),
                entry.onBehalfOf() != null,
                all ? entry.onBehalfOf() : null,
                all ? reasons.opened(call.tenant(), entry.reason()) : null,
                all ? entry.trace() : null);
    }

    private String text(String prefix, String code, Locale language) {
        @Nullable String found = words.text(prefix + code, language, Map.of());
        return found == null ? code.replace('-', ' ') : found;
    }
}
