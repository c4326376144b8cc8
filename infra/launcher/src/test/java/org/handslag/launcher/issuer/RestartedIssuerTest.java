package org.handslag.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RestartedIssuerTest {

    @TempDir Path folder;

    @Test
    void theSigningKeyIsTheSameAfterARestart() throws Exception {
        RSAKey first = SigningKey.in(folder);
        RSAKey second = SigningKey.in(folder);

        assertThat(second.toJSONString()).isEqualTo(first.toJSONString());
    }

    @Test
    void theLaunchersSecretIsTheSameAfterARestartAndAnotherOneElsewhere() {
        String first = LauncherSecret.in(folder);

        assertThat(LauncherSecret.in(folder)).isEqualTo(first);
        assertThat(LauncherSecret.in(folder.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanReadTheKeyOrTheSecret() throws Exception {
        SigningKey.in(folder);
        LauncherSecret.in(folder);

        for (String file : new String[] {"signing-key.json", "launcher-secret"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
