package org.handslag.matching.agreement.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handslag.matching.agreement.model.AgreementText;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts that people have signed. A blueprint has the text that is signed now; what was signed
 * is kept here, so that it can be shown when the blueprint has another one.
 */
@Component
public class KeepingTexts {
    private final Aggregates<AgreementText> texts;

    KeepingTexts(Aggregates<AgreementText> texts) {
        this.texts = texts;
    }

    /**
     * What a signature is under.
     *
     * @param edition null: the programme names none
     * @param text the id of the text that is kept; null: there is none
     */
    public record Under(@Nullable String edition, @Nullable String text) {
        private static final Under NOTHING = new Under(null, null);
    }

    /** The text that is signed now; empty where the blueprint has none. */
    public static Optional<AgreementText> now(KnownProgramme programme) {
        KnownProgramme.Agreement agreement = programme.agreement();
        return agreement == null || agreement.edition() == null || agreement.text() == null
                ? Optional.empty()
                : Optional.of(
                        new AgreementText(programme.id(), agreement.edition(), agreement.text()));
    }

    /**
     * What is signed, kept from now on.
     *
     * @param edition null: the one that is signed now; another one must have been signed before
     * @throws ProblemException 400 for an edition that nobody knows
     */
    public Under sign(Tenant tenant, KnownProgramme programme, @Nullable String edition) {
        KnownProgramme.Agreement agreement = programme.agreement();
        String present = agreement == null ? null : agreement.edition();
        if (edition == null || edition.equals(present)) {
            return now(programme)
                    .map(text -> new Under(text.edition(), keep(tenant, text)))
                    .orElse(present == null ? Under.NOTHING : new Under(present, null));
        }
        return texts
                .all(tenant, Map.of("state.programme", programme.id(), "state.edition", edition))
                .stream()
                .max((one, other) -> one.id().compareTo(other.id()))
                .map(kept -> new Under(edition, kept.id()))
                .orElseThrow(() -> ProblemException.invalid("/edition", "unknown", Map.of()));
    }

    /** A text that was signed. */
    public Optional<AgreementText> find(Tenant tenant, String id) {
        return texts.find(tenant, id).map(Stored::state);
    }

    private String keep(Tenant tenant, AgreementText text) {
        String id =
                Ids.derived(
                        "agreement-text",
                        tenant.key(),
                        text.programme(),
                        text.edition(),
                        digest(text));
        texts.create(
                Call.internal(tenant, "sign-agreement", id),
                id,
                () -> Decision.changed(text, "agreement-text.kept.v1"));
        return id;
    }

    /** SHA-256, in hex, of the texts in the order of languages. */
    private static String digest(AgreementText text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(text.text())
                    .forEach(
                            (language, words) ->
                                    sha.update(
                                            (language + "\0" + words + "\0")
                                                    .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
