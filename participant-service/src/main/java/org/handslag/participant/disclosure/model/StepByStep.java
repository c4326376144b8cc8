package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule: protection first, then whether there still is something to see it for, then what the
 * participant said last, then the policy's step. What tells who the person is never comes without
 * the name.
 */
public final class StepByStep implements DisclosureRule {

    @Override
    public List<Shown> toMentor(
            Policy policy, Disclosed disclosed, Guard guard, Ground ground, LocalDate today) {
        Audience to = ground.audience();
        List<Shown> all = new ArrayList<>();
        for (What what : What.values()) {
            Step step = policy.step(what, to);
            Shown alone;
            Optional<Why> over = over(policy, ground, today);
            if (guard.forbids(what, to)) {
                alone = Shown.not(what, Why.PROTECTED, Source.PROTECTION);
            } else if (over.isPresent()) {
                alone = Shown.not(what, over.get(), step.source());
            } else {
                alone = toMentor(step, disclosed.last(what, to, today), ground, today);
            }
            all.add(withName(alone, all));
        }
        return all.stream().map(shown -> until(shown, policy, ground)).toList();
    }

    @Override
    public List<Shown> toWorkplace(
            Policy policy, Disclosed disclosed, Guard guard, String organisation, LocalDate today) {
        List<Shown> all = new ArrayList<>();
        for (What what : What.values()) {
            LocalDate told = disclosed.toldOn(organisation, what, today).orElse(null);
            all.add(withName(toWorkplace(what, policy, disclosed, guard, told, today), all));
        }
        return List.copyOf(all);
    }

    private static Shown toWorkplace(
            What what,
            Policy policy,
            Disclosed disclosed,
            Guard guard,
            @Nullable LocalDate told,
            LocalDate today) {
        Optional<Say> say = disclosed.last(what, Audience.WORKPLACE, today);
        Source source = say.isPresent() ? Source.PARTICIPANT : policy.workplaceSource();
        if (guard.forbids(what, Audience.WORKPLACE)) {
            return Shown.not(what, Why.PROTECTED, Source.PROTECTION);
        }
        if (guard.workplaces() == Guard.Workplaces.WITHDRAWN) {
            return Shown.not(what, Why.CONSENT_WITHDRAWN, Source.PARTICIPANT);
        }
        if (say.filter(last -> !last.released()).isPresent()) {
            return Shown.not(what, Why.WITHHELD, Source.PARTICIPANT);
        }
        if (told != null) {
            return new Shown(what, true, Why.TOLD, source, told, null);
        }
        return Shown.not(
                what,
                say.isPresent() || policy.workplace().contains(what)
                        ? Why.NOT_TOLD
                        : Why.NOT_RELEASED,
                source);
    }

    private static Optional<Why> over(Policy policy, Ground ground, LocalDate today) {
        return switch (ground) {
            case Ground.Choosing choosing ->
                    choosing.open() ? Optional.empty() : Optional.of(Why.ROUND_OVER);
            case Ground.Paired paired -> {
                if (paired.declined()) {
                    yield Optional.of(Why.DECLINED);
                }
                yield policy.grace().open(paired.endedOn(), today)
                        ? Optional.empty()
                        : Optional.of(Why.ENDED);
            }
        };
    }

    private static Shown toMentor(Step step, Optional<Say> said, Ground ground, LocalDate today) {
        if (said.isPresent() && !said.get().released()) {
            return Shown.not(step.what(), Why.WITHHELD, Source.PARTICIPANT);
        }
        LocalDate came = ground.day(step.at());
        if (came != null && !came.isAfter(today)) {
            return new Shown(step.what(), true, Why.MOMENT_CAME, step.source(), came, null);
        }
        if (said.isPresent() && !ground.begins().isAfter(today)) {
            LocalDate since = latest(said.get().on(), ground.begins());
            return new Shown(step.what(), true, Why.RELEASED, Source.PARTICIPANT, since, null);
        }
        return Shown.not(
                step.what(),
                step.at() == Moment.RELEASED && said.isEmpty() ? Why.NOT_RELEASED : Why.NOT_YET,
                step.source());
    }

    private static Shown withName(Shown alone, List<Shown> before) {
        if (!alone.shown() || !alone.what().needsName()) {
            return alone;
        }
        Shown name =
                before.stream()
                        .filter(shown -> shown.what() == What.NAME)
                        .findFirst()
                        .orElseThrow();
        LocalDate named = name.since();
        LocalDate since = alone.since();
        if (!name.shown() || named == null || since == null) {
            return Shown.not(alone.what(), Why.NAME_NOT_SHOWN, name.source());
        }
        return new Shown(
                alone.what(), true, alone.why(), alone.source(), latest(since, named), null);
    }

    private static Shown until(Shown shown, Policy policy, Ground ground) {
        if (!shown.shown() || !(ground instanceof Ground.Paired paired)) {
            return shown;
        }
        return new Shown(
                shown.what(),
                true,
                shown.why(),
                shown.source(),
                shown.since(),
                policy.grace().until(paired.endedOn()).orElse(null));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
