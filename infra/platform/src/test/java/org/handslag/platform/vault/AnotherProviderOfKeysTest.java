package org.handslag.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A service of keys takes the folder's place through the port alone. */
class AnotherProviderOfKeysTest {
    private static final Tenant TENANT = new Tenant("south");
    private static final String PERSON = Ids.derived("a person");

    @TempDir private Path folder;

    /** As an adapter would do it that asks a service of keys: names in, nothing of files. */
    private static final class Elsewhere implements KeyProvider {
        private final Map<String, Aead> made = new HashMap<>();
        private final Set<String> destroyed = new HashSet<>();
        private boolean away;

        private Aead key(String name) {
            return new Aead() {
                @Override
                public byte[] encrypt(byte[] plain, byte[] about) throws GeneralSecurityException {
                    return asked().encrypt(plain, about);
                }

                @Override
                public byte[] decrypt(byte[] sealed, byte[] about) throws GeneralSecurityException {
                    return asked().decrypt(sealed, about);
                }

                private Aead asked() throws GeneralSecurityException {
                    if (away) {
                        throw new KeysAway("no answer");
                    }
                    if (destroyed.contains(name)) {
                        throw new KeyDestroyed();
                    }
                    if (!made.containsKey(name)) {
                        made.put(name, Keysets.primitive(Keysets.sealing(), Aead.class));
                    }
                    return made.get(name);
                }
            };
        }

        @Override
        public boolean answers() {
            return !away;
        }

        @Override
        public Aead of(Tenant tenant, String person) {
            return key(tenant.key() + "/" + person);
        }

        @Override
        public Aead of(Tenant tenant) {
            return key(tenant.key());
        }

        @Override
        public Mac lookup(Tenant tenant) {
            throw new KeysAway("asked for no code here");
        }

        @Override
        public boolean isDestroyed(Tenant tenant, String person) {
            return destroyed.contains(tenant.key() + "/" + person);
        }

        @Override
        public void destroy(Tenant tenant, String person) {
            destroyed.add(tenant.key() + "/" + person);
        }

        @Override
        public void destroy(Tenant tenant) {
            destroyed.add(tenant.key());
        }
    }

    private static ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withUserConfiguration(VaultConfiguration.class)
                .withBean(Vault.class);
    }

    @Test
    void sealsInTheFoldersPlaceAndNoFolderIsAskedFor() {
        Elsewhere elsewhere = new Elsewhere();
        service()
                .withBean(Elsewhere.class, () -> elsewhere)
                .run(
                        running -> {
                            assertThat(running).hasNotFailed();
                            Sealer sealer =
                                    running.getBean(Vault.class).sealer(TENANT, "notes", "a");
                            String sealed = sealer.seal(PERSON, "text");
                            assertThat(sealer.open(PERSON, sealed)).contains("text");

                            elsewhere.destroy(TENANT, PERSON);
                            assertThat(sealer.open(PERSON, sealed)).isEmpty();
                            assertThatThrownBy(() -> sealer.seal(PERSON, "text"))
                                    .isInstanceOf(ProblemException.class)
                                    .hasMessage("person-erased");
                        });
    }

    @Test
    void itsOutageIsTheServices() {
        Elsewhere elsewhere = new Elsewhere();
        elsewhere.away = true;
        service()
                .withBean(Elsewhere.class, () -> elsewhere)
                .run(
                        running -> {
                            Sealer sealer =
                                    running.getBean(Vault.class).sealer(TENANT, "notes", "a");
                            assertThatThrownBy(() -> sealer.seal(PERSON, "text"))
                                    .isInstanceOf(KeysAway.class);
                            assertThat(running.getBean(HealthIndicator.class).health().getStatus())
                                    .isEqualTo(Status.DOWN);
                        });
    }

    @Test
    void whereThereIsNoneTheFolderMustBeNamed() {
        service().run(running -> assertThat(running).hasFailed());
        service()
                .withPropertyValues("handslag.vault.folder=" + folder.resolve("keys"))
                .run(
                        running -> {
                            assertThat(running).hasNotFailed();
                            assertThat(folder.resolve("keys/root.key")).exists();
                        });
    }
}
