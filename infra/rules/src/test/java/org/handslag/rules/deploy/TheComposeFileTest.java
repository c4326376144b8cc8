package org.handslag.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheComposeFileTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of(
                    "gateway",
                    "participant-service",
                    "mentor-service",
                    "matching-service",
                    "meeting-service",
                    "reporting-service");

    private final Map<String, Object> compose = read();
    private final Map<String, Map<String, Object>> parts = map(compose, "services");

    @Test
    void runsTheSixServicesEachWithItsOwnDatabase() {
        Set<Object> databases = new HashSet<>();
        for (String service : SERVICES) {
            databases.add(map(parts.get(service), "environment").get("SPRING_MONGODB_URI"));
        }

        assertThat(parts).containsKeys(SERVICES.toArray(String[]::new));
        assertThat(databases).hasSize(6).doesNotContainNull();
    }

    @Test
    void namesOnlyFilesThatAreThere() {
        List<String> mounted =
                parts.values().stream()
                        .flatMap(part -> list(part, "volumes").stream())
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> volume.substring(0, volume.indexOf(':')))
                        .toList();

        assertThat(mounted).hasSizeGreaterThanOrEqualTo(2);
        assertThat(mounted).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
        for (String service : SERVICES) {
            Map<String, Object> build = map(parts.get(service), "build");
            Map<String, Object> arguments = map(build, "args");
            Path module = ROOT.resolve(String.valueOf(arguments.get("SERVICE")));
            String main = String.valueOf(arguments.get("MAIN")).replace('.', '/') + ".java";

            assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
            assertThat(module.resolve("src/main/java").resolve(main)).exists();
        }
    }

    @Test
    void copiesIntoTheImageOnlyWhatIsThere() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("infra/deploy/Dockerfile"))) {
            List<String> copied =
                    lines.filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                            .map(line -> line.split(" ")[1])
                            .toList();

            assertThat(copied).isNotEmpty();
            assertThat(copied).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
        }
    }

    @Test
    void waitsOnlyForPartsThatAreThereAndHealthy() {
        for (String service : SERVICES) {
            Map<String, Map<String, Object>> awaited = map(parts.get(service), "depends_on");

            assertThat(parts).containsKeys(awaited.keySet().toArray(String[]::new));
            awaited.forEach(
                    (part, condition) -> {
                        if ("service_healthy".equals(condition.get("condition"))) {
                            assertThat(parts.get(part)).containsKey("healthcheck");
                        }
                    });
        }
    }

    @Test
    void letsOnlyTheFrontDoorTheIssuerAndSubscribersIn() {
        List<String> open =
                parts.entrySet().stream()
                        .filter(part -> part.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(open).containsExactlyInAnyOrder("gateway", "keycloak", "kafka");
    }

    @Test
    void letsSubscribersInByTlsAndPasswordOnly() {
        Map<String, Object> broker = map(parts.get("kafka"), "environment");

        assertThat(list(parts.get("kafka"), "ports")).containsExactly("127.0.0.1:9192:9192");
        assertThat(broker)
                .containsEntry(
                        "KAFKA_AUTHORIZER_CLASS_NAME",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .containsEntry(
                        "KAFKA_LISTENER_NAME_SUBSCRIBERS_SASL_ENABLED_MECHANISMS", "SCRAM-SHA-512");
        assertThat((String) broker.get("KAFKA_LISTENERS")).contains("SUBSCRIBERS://:9192");
        assertThat((String) broker.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"))
                .contains("SUBSCRIBERS:SASL_SSL");
    }

    @Test
    void keepsTheKeysWhereNoBackupOfTheDatabaseFindsThem() {
        for (String service : SERVICES) {
            assertThat(list(parts.get(service), "volumes")).contains("keys:/keys");
            assertThat(map(parts.get(service), "environment"))
                    .containsEntry("HANDSLAG_VAULT_FOLDER", "/keys");
        }
        assertThat(parts.keySet())
                .filteredOn(
                        part ->
                                list(parts.get(part), "volumes").stream()
                                        .anyMatch(volume -> volume.startsWith("keys:")))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void keepsTheRealmInStepWithTheServices() throws IOException {
        JsonNode realm = realm();
        Set<String> audiences = new HashSet<>();
        realm.at("/clientScopes/0/protocolMappers")
                .forEach(
                        mapper ->
                                audiences.add(
                                        mapper.at("/config/included.custom.audience")
                                                .asString("")));
        String admin =
                String.valueOf(
                        map(parts.get("gateway"), "environment")
                                .get("HANDSLAG_ACCESS_PLATFORM_ADMINS"));

        assertThat(audiences).containsAll(SERVICES);
        assertThat(admin).endsWith("|" + realm.at("/users/0/id").asString());
        realm.path("users")
                .forEach(
                        user ->
                                assertThat(user.at("/credentials/0/temporary").asBoolean())
                                        .isTrue());
    }

    @Test
    void confinesEveryPart() {
        parts.forEach(
                (name, part) -> {
                    assertThat(list(part, "cap_drop")).as(name).containsExactly("ALL");
                    assertThat(list(part, "security_opt"))
                            .as(name)
                            .contains("no-new-privileges:true");
                    assertThat(part.get("pids_limit")).as(name).isNotNull();
                    assertThat(part).as(name).doesNotContainKeys("privileged", "cap_add");
                    assertThat(list(part, "volumes"))
                            .as(name)
                            .noneMatch(volume -> volume.contains("docker.sock"));
                    // Keycloak's development mode rebuilds itself; nothing else may write.
                    assertThat(part.get("read_only")).as(name).isEqualTo(!name.equals("keycloak"));
                });
    }

    @Test
    void runsNothingAsRoot() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("infra/deploy/Dockerfile")))
                .anyMatch(line -> line.matches("USER [1-9][0-9]*"));
        parts.forEach(
                (name, part) -> {
                    if (!part.containsKey("build")) {
                        assertThat(String.valueOf(part.get("user")))
                                .as(name)
                                .matches("[1-9][0-9]*:[0-9]+");
                    }
                });
    }

    @Test
    void knowsNoPassword() throws IOException {
        parts.values().stream()
                .filter(part -> part.containsKey("environment"))
                .flatMap(part -> map(part, "environment").entrySet().stream())
                .filter(setting -> setting.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY)"))
                .forEach(
                        setting ->
                                assertThat(String.valueOf(setting.getValue()))
                                        .as(setting.getKey())
                                        .matches("\\$\\{[A-Z_]+:\\?[^}]*}"));
        JsonNode realm = realm();
        realm.path("users")
                .forEach(
                        user ->
                                assertThat(user.at("/credentials/0/value").asString())
                                        .isEqualTo("${HANDSLAG_FIRST_PASSWORD}"));
        realm.path("clients").forEach(client -> assertThat(client.has("secret")).isFalse());
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(".env");
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains(".env");
    }

    @Test
    void isAcceptedByDockerComposeWhereThereIsOne() throws IOException, InterruptedException {
        assumeTrue(
                run("docker", "compose", "version") == 0,
                "docker compose is not installed: the compose file was not put before it");

        assertThat(run("docker", "compose", "config", "--quiet", "--no-interpolate")).isZero();
    }

    /** The command's exit code; 127 where there is no such command. */
    private static int run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(ROOT.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException none) {
            return 127;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static JsonNode realm() throws IOException {
        return JsonMapper.shared()
                .readTree(
                        Files.readString(
                                ROOT.resolve("infra/deploy/keycloak/handslag-realm.json")));
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Map<String, ?> from, String key) {
        return (Map<String, T>) from.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, ?> from, String key) {
        return (List<String>) (from.containsKey(key) ? from.get(key) : List.of());
    }
}
