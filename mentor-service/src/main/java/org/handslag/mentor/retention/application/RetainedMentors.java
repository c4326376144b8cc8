package org.handslag.mentor.retention.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.mentor.card.model.KnownPair;
import org.handslag.mentor.mentor.application.MentorReach;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Keeping;
import org.handslag.platform.rights.Retained;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Mentors, and until when they are kept. */
@Component
class RetainedMentors implements Retained {
    private static final Set<String> OVER = Set.of("ended", "declined");

    private final Aggregates<Mentor> mentors;
    private final Mirror<Programme> programmes;
    private final Mirror<KnownPair> pairs;

    RetainedMentors(
            Aggregates<Mentor> mentors, Mirror<Programme> programmes, Mirror<KnownPair> pairs) {
        this.mentors = mentors;
        this.programmes = programmes;
        this.pairs = pairs;
    }

    /** An end and how long it keeps the mentor. */
    private record End(String programme, LocalDate on, Keeping keeping) {
        private LocalDate over() {
            return keeping.over(on);
        }
    }

    @Override
    public String kind() {
        return "mentors";
    }

    @Override
    public List<Over> over(Tenant tenant, LocalDate on) {
        Map<String, List<KnownPair>> paired =
                pairs.all(tenant, Map.of()).stream()
                        .collect(Collectors.groupingBy(KnownPair::mentor));
        Map<String, Keeping> rules =
                programmes.all(tenant, Map.of()).stream()
                        .collect(Collectors.toMap(Programme::id, Programme::keepsMentors));
        return mentors.all(tenant, Map.of()).stream()
                .map(
                        mentor ->
                                over(
                                        mentor,
                                        paired.getOrDefault(mentor.id(), List.of()),
                                        id -> rules.getOrDefault(id, Keeping.DEFAULT),
                                        on))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Over> over(Tenant tenant, String person, LocalDate on) {
        return mentors.find(tenant, person)
                .flatMap(
                        found ->
                                over(
                                        found,
                                        pairs.all(tenant, Map.of("mentor", person)),
                                        id ->
                                                programmes
                                                        .find(tenant, id)
                                                        .map(Programme::keepsMentors)
                                                        .orElse(Keeping.DEFAULT),
                                        on));
    }

    private static Optional<Over> over(
            Stored<Mentor> mentor,
            List<KnownPair> pairs,
            Function<String, Keeping> rule,
            LocalDate on) {
        if (mentor.state().state() == Mentor.State.ANONYMISED
                || pairs.stream().anyMatch(pair -> !OVER.contains(pair.state()))) {
            return Optional.empty();
        }
        List<End> ends = new ArrayList<>();
        for (Engagement part : mentor.state().engagements()) {
            LocalDate ended = part.endedOn();
            if (ended == null) {
                return Optional.empty();
            }
            ends.add(new End(part.programme(), ended, rule.apply(part.programme())));
        }
        for (KnownPair pair : pairs) {
            LocalDate ended = pair.endedOn();
            if (ended != null) {
                ends.add(new End(pair.programme(), ended, rule.apply(pair.programme())));
            }
        }
        return ends.stream()
                .max(Comparator.comparing(End::over))
                .filter(end -> !end.over().isAfter(on))
                .map(
                        end ->
                                new Over(
                                        mentor.id(),
                                        end.on(),
                                        end.over(),
                                        end.keeping().months(),
                                        end.keeping().source(),
                                        end.keeping().source() == Keeping.Source.BLUEPRINT
                                                ? end.programme()
                                                : null));
    }

    @Override
    public void anonymise(Tenant tenant, String person) {
        Call call =
                new Call(
                        tenant, Caller.platform(), "run-retention", null, "", OptionalLong.empty());
        mentors.change(call, person, stored -> stored.state().anonymise());
    }

    @Override
    public Target target(Tenant tenant, String person) {
        return MentorReach.target(mentors.get(tenant, person));
    }
}
