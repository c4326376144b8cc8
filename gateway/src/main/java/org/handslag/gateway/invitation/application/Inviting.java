package org.handslag.gateway.invitation.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.gateway.invitation.model.Inviter;
import org.handslag.gateway.invitation.model.Reach;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.membership.model.Person;
import org.handslag.gateway.municipality.application.Municipalities;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Code;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody invites somebody to a role, and gets the code to hand on. */
@Component
public class Inviting {
    private final Aggregates<Invitation> invitations;
    private final Municipalities municipalities;
    private final Clock clock;

    Inviting(Aggregates<Invitation> invitations, Municipalities municipalities, Clock clock) {
        this.invitations = invitations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * An invitation and its code.
     *
     * @param code null where it was refused, and where this repeats a request whose code has been
     *     used or withdrawn
     */
    public record Issued(Result<Invitation> result, @Nullable String code) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "Issued[…]";
        }
    }

    /**
     * What is asked for.
     *
     * @param from the first day of the grant; null: today
     */
    public record Wish(
            MemberRole role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable String partner,
            @Nullable Person person,
            @Nullable LocalDate from) {}

    /**
     * Invites.
     *
     * @throws ProblemException 400 where the wish names something that cannot be
     */
    public Issued invite(Call call, Wish wish) {
        check(call, wish);
        Grant grant =
                new Grant(
                        wish.role(),
                        wish.municipality(),
                        wish.programme(),
                        wish.partner(),
                        wish.from() == null ? LocalDate.now(clock) : wish.from(),
                        null);
        Code code = Code.random();
        return issued(
                call,
                code,
                invitations.create(
                        call, id -> open(code, grant, wish.person(), inviter(call.caller()))));
    }

    /** Invites under an id that follows from the occasion: there is one such invitation ever. */
    public Issued inviteOnce(Call call, String id, Grant grant, Inviter inviter) {
        Code code = Code.random();
        return issued(
                call, code, invitations.create(call, id, () -> open(code, grant, null, inviter)));
    }

    private Decision<Invitation> open(
            Code code, Grant grant, @Nullable Person person, Inviter inviter) {
        return Invitation.open(code.hash(), grant, person, inviter, clock.instant());
    }

    /** A repetition found the earlier invitation, whose code nobody knows any more. */
    private Issued issued(Call call, Code code, Result<Invitation> result) {
        if (!(result instanceof Result.Written<Invitation> written)) {
            return new Issued(result, null);
        }
        if (written.stored().state().codeHash().equals(code.hash())) {
            return new Issued(result, code.text());
        }
        Result<Invitation> renewed =
                invitations.change(
                        Call.internal(call.tenant(), "reissue-invitation", code.hash()),
                        written.stored().id(),
                        present -> present.state().reissue(code.hash()));
        return renewed instanceof Result.Written<Invitation> now
                        && now.stored().state().codeHash().equals(code.hash())
                ? new Issued(new Result.Written<>(now.stored(), true, now.version()), code.text())
                : new Issued(result, null);
    }

    private void check(Call call, Wish wish) {
        if (wish.municipality() != null
                && !municipalities.has(call.tenant(), wish.municipality())) {
            throw ProblemException.invalid("/municipality", "unknown", Map.of());
        }
        if (wish.programme() != null && !Ids.isId(wish.programme())) {
            throw ProblemException.invalid("/programme", "unknown", Map.of());
        }
        if (wish.person() != null && !Ids.isId(wish.person().id())) {
            throw ProblemException.invalid("/person/id", "unknown", Map.of());
        }
    }

    private static Inviter inviter(Caller caller) {
        return new Inviter(
                caller.membership(),
                caller.is(Role.TENANT_ADMIN),
                caller.permissions().stream()
                        .map(Caller.Permission::grant)
                        .map(grant -> new Reach(grant.municipality(), grant.programme()))
                        .toList());
    }
}
