package org.handslag.acceptance.stage;

import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Front;
import org.jspecify.annotations.Nullable;

/**
 * Where the story is played.
 *
 * @param tenant the tenant's key, which is this run's name too
 * @param prefix what goes before every name, so that several stories of one tenant keep apart
 */
public record Stage(
        Front front, Ledger ledger, Agenda agenda, long seed, String tenant, String prefix) {

    /** The only story of its tenant. */
    public Stage(Front front, Ledger ledger, Agenda agenda, long seed, String tenant) {
        this(front, ledger, agenda, seed, tenant, "");
    }

    /** One of the tenant's stories, with a ledger and an agenda of its own. */
    public Stage within(String story, Ledger itsLedger) {
        return new Stage(front, itsLedger, new Agenda(), seed, tenant, story + ".");
    }

    /** The calls of one matter. */
    public Strand strand(String matter) {
        return new Strand(front, ledger, tenant, prefix + matter);
    }

    /** The draws about one matter. */
    public Chance chance(String matter) {
        return Chance.of(seed, prefix + matter);
    }

    /** Somebody of the tenant who is not a member yet. */
    public Actor stranger(String role, String name) {
        return new Actor(role, tenant + "." + prefix + name, tenant, null);
    }

    /**
     * Invites somebody, who accepts.
     *
     * @param person what the membership is about: {@code participant} or {@code mentor}, and the id
     * @return the same person as a member
     */
    public Actor join(
            Strand calls,
            Actor host,
            Actor stranger,
            String role,
            @Nullable String municipality,
            @Nullable Object person) {
        Answer invitation =
                calls.post(
                        host,
                        "invite",
                        "/api/invitations",
                        Fields.of("role", role, "municipality", municipality, "person", person));
        return accept(calls, stranger, invitation.body().path("code").asString(""));
    }

    /** Accepts with the code of an invitation. */
    public Actor accept(Strand calls, Actor stranger, String code) {
        Answer membership =
                calls.post(
                        stranger,
                        "accept-invitation",
                        "/api/invitations/acceptance",
                        Fields.of("code", code));
        return stranger.with(membership.id());
    }
}
