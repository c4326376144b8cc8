package org.handslag.platform.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what stores keep, and makes the codes by which they find it. */
@Component
public final class Vault {
    private final KeyProvider keys;

    Vault(KeyProvider keys) {
        this.keys = keys;
    }

    /**
     * For the texts of one aggregate. What it seals opens for the same tenant, kind and id only: a
     * text that was moved into another document is refused, as one that was altered: {@link
     * TextAltered}.
     *
     * <p>It throws {@link KeysAway}; sealing about somebody whose key was destroyed is refused with
     * {@code person-erased} (409), sealing for a tenant whose keys were destroyed with {@code
     * tenant-left} (403).
     */
    public Sealer sealer(Tenant tenant, String plural, String id) {
        byte[] place = bytes(tenant.key() + "/" + plural + "/" + id);
        return new Sealer() {
            @Override
            public String seal(@Nullable String about, String text) {
                try {
                    return Base64.getEncoder()
                            .encodeToString(key(tenant, about).encrypt(bytes(text), place));
                } catch (KeyDestroyed gone) {
                    throw new ProblemException(
                            about == null
                                    ? Problem.of(403, "tenant-left")
                                    : Problem.of(409, "person-erased"));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("a text cannot be sealed", e);
                }
            }

            @Override
            public Optional<String> open(@Nullable String about, String sealed) {
                try {
                    byte[] text =
                            key(tenant, about).decrypt(Base64.getDecoder().decode(sealed), place);
                    return Optional.of(new String(text, StandardCharsets.UTF_8));
                } catch (KeyDestroyed gone) {
                    return Optional.empty();
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    throw new TextAltered(e);
                }
            }
        };
    }

    /**
     * The code of a text in a lookup: equal for equal texts of the same tenant, kind and lookup,
     * and telling nothing to who has no key.
     */
    public String code(Tenant tenant, String plural, String lookup, String text) {
        try {
            byte[] code =
                    keys.lookup(tenant).computeMac(bytes(plural + "/" + lookup + "\n" + text));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text has no code", e);
        }
    }

    private Aead key(Tenant tenant, @Nullable String about) {
        return about == null ? keys.of(tenant) : keys.of(tenant, about);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
