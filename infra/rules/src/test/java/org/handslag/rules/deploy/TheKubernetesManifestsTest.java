package org.handslag.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifests, read as data and held against the compose file and the settings that there are.
 */
class TheKubernetesManifestsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("infra/deploy/kubernetes");

    /** What the compose file leaves as it is by default; everything else both set alike. */
    private static final Set<String> OF_A_CLUSTER_ALONE =
            Set.of(
                    "HANDSLAG_KAFKA_REPLICATION",
                    "HANDSLAG_WEB_TLS",
                    "HANDSLAG_WEB_FAREWELL",
                    "MANAGEMENT_SERVER_ADDRESS");

    private final JsonNode compose = all(ROOT.resolve("docker-compose.yml")).getFirst();
    private final Map<String, JsonNode> services = composedServices();
    private final List<JsonNode> manifests = manifests();
    private final Map<String, JsonNode> deployments = named("Deployment");

    private Map<String, JsonNode> composedServices() {
        Map<String, JsonNode> found = new TreeMap<>();
        compose.path("services")
                .properties()
                .forEach(
                        part -> {
                            if (part.getValue().has("build")) {
                                found.put(part.getKey(), part.getValue());
                            }
                        });
        return found;
    }

    @Test
    void areAllNamedInTheKustomization() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.list(FOLDER)) {
            there =
                    new TreeSet<>(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("kustomization.yaml"))
                                    .toList());
        }

        assertThat(strings(all(FOLDER.resolve("kustomization.yaml")).getFirst().path("resources")))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void haveNoNameTwiceAndASelectorThatFindsItsPods() {
        Set<String> names = new HashSet<>();
        for (JsonNode manifest : manifests) {
            assertThat(names.add(kind(manifest) + "/" + name(manifest))).isTrue();
            assertThat(manifest.path("apiVersion").asString("")).isNotEmpty();
        }
        deployments.forEach(
                (name, deployment) ->
                        assertThat(deployment.at("/spec/template/metadata/labels/app"))
                                .as(name)
                                .isEqualTo(deployment.at("/spec/selector/matchLabels/app")));
    }

    @Test
    void runTheServicesOfTheComposeFileTwiceEach() {
        assertThat(deployments.keySet()).isEqualTo(services.keySet());
        assertThat(named("Service").keySet()).isEqualTo(services.keySet());
        assertThat(named("PodDisruptionBudget").keySet()).isEqualTo(services.keySet());
        deployments.forEach(
                (name, deployment) -> {
                    assertThat(deployment.at("/spec/replicas").intValue()).isEqualTo(2);
                    assertThat(container(deployment).path("image").asString())
                            .isEqualTo("handslag/" + image(name) + ":latest");
                    assertThat(named("Service").get(name).at("/spec/selector/app").asString())
                            .isEqualTo(name);
                });
    }

    private String image(String name) {
        return services.get(name).at("/build/args/SERVICE").asString();
    }

    @Test
    void setWhatTheComposeFileSets() {
        deployments.forEach(
                (name, deployment) -> {
                    Set<String> composed = new TreeSet<>();
                    services.get(name)
                            .path("environment")
                            .properties()
                            .forEach(setting -> composed.add(setting.getKey()));
                    Set<String> set = new TreeSet<>(environment(deployment));
                    set.removeAll(OF_A_CLUSTER_ALONE);

                    assertThat(set).as(name).isEqualTo(composed);
                });
    }

    @Test
    void reachTheServicesWhereTheyAre() {
        JsonNode gateway = deployments.get("gateway");
        container(gateway)
                .path("env")
                .forEach(
                        variable -> {
                            String name = variable.path("name").asString();
                            if (name.startsWith("HANDSLAG_GATEWAY_SERVICES_")) {
                                String value = variable.path("value").asString();
                                assertThat(value)
                                        .isEqualTo(
                                                services.get("gateway")
                                                        .path("environment")
                                                        .path(name)
                                                        .asString());
                            }
                        });
    }

    /** A name of ours that nothing reads would set nothing, and nobody would notice. */
    @Test
    void setOnlyWhatIsRead() throws IOException {
        Set<String> known = settings();
        deployments
                .values()
                .forEach(
                        deployment ->
                                assertThat(environment(deployment))
                                        .filteredOn(name -> name.startsWith("HANDSLAG_"))
                                        .filteredOn(name -> !name.startsWith("HANDSLAG_GATEWAY_"))
                                        .allSatisfy(name -> assertThat(known).contains(name)));
    }

    /** The settings that the platform's README lists, as environment variables. */
    private static Set<String> settings() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("infra/platform/README.md"))) {
            if (!line.startsWith("| `handslag.")) {
                continue;
            }
            String prefix = "";
            for (String name : line.split("\\|")[1].replace("(gateway)", "").split(",")) {
                String plain = name.replace("`", "").strip();
                if (plain.startsWith(".")) {
                    plain = prefix + plain;
                } else {
                    prefix = plain.substring(0, plain.lastIndexOf('.'));
                }
                found.add(plain.toUpperCase().replace('.', '_').replace("-", "_"));
                found.add(plain.toUpperCase().replace('.', '_').replace("-", ""));
            }
        }
        return found;
    }

    @Test
    void useThePortsOfTheImage() throws IOException {
        List<String> image = Files.readAllLines(ROOT.resolve("infra/deploy/Dockerfile"));
        assertThat(image).contains("EXPOSE 8080 9080");
        deployments.forEach(
                (name, deployment) -> {
                    Map<String, Integer> ports = new HashMap<>();
                    container(deployment)
                            .path("ports")
                            .forEach(
                                    port ->
                                            ports.put(
                                                    port.path("name").asString(),
                                                    port.path("containerPort").intValue()));
                    assertThat(ports).as(name).isEqualTo(Map.of("http", 8080, "management", 9080));
                    for (String probe :
                            List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                        assertThat(
                                        container(deployment)
                                                .path(probe)
                                                .at("/httpGet/port")
                                                .asString(""))
                                .as(name + " " + probe)
                                .isEqualTo("management");
                    }
                });
    }

    @Test
    void areConfinedAsInTheComposeFile() {
        deployments.forEach(
                (name, deployment) -> {
                    JsonNode pod = deployment.at("/spec/template/spec");
                    JsonNode own = container(deployment).path("securityContext");
                    JsonNode composed = services.get(name);

                    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
                    assertThat(pod.at("/securityContext/runAsUser").intValue()).isEqualTo(10001);
                    assertThat(pod.path("automountServiceAccountToken").asBoolean()).isFalse();
                    assertThat(own.path("allowPrivilegeEscalation").asBoolean()).isFalse();
                    assertThat(own.path("readOnlyRootFilesystem").asBoolean())
                            .isEqualTo(composed.path("read_only").asBoolean());
                    assertThat(strings(own.at("/capabilities/drop")))
                            .isEqualTo(strings(composed.path("cap_drop")));
                    assertThat(own.path("privileged").asBoolean(false)).isFalse();
                    assertThat(container(deployment).at("/resources/limits/memory").asString(""))
                            .isNotEmpty();
                    assertThat(mounts(deployment)).containsExactlyInAnyOrder("/keys", "/tmp");
                });
    }

    @Test
    void letNobodyInButTheGatewayAndItsOwnDoor() {
        Map<String, JsonNode> policies = named("NetworkPolicy");

        assertThat(policies).hasSize(4);
        assertThat(policies.get("handslag-nobody").at("/spec/ingress").isMissingNode()).isTrue();
        for (JsonNode policy : policies.values()) {
            policy.at("/spec/ingress")
                    .forEach(
                            rule -> {
                                assertThat(rule.path("from")).isNotEmpty();
                                rule.path("ports")
                                        .forEach(
                                                port ->
                                                        assertThat(port.path("port").intValue())
                                                                .isEqualTo(8080));
                            });
        }
        deployments.forEach(
                (name, deployment) ->
                        assertThat(
                                        deployment
                                                .at("/spec/template/metadata/labels/part-of")
                                                .asString(""))
                                .as(name)
                                .isEqualTo("handslag"));
    }

    @Test
    void leadNoPodToItsMachinesMetadata() {
        JsonNode policy = named("NetworkPolicy").get("handslag-no-metadata");

        assertThat(policy.at("/spec/podSelector/matchLabels/part-of").asString(""))
                .isEqualTo("handslag");
        assertThat(policy.at("/spec/egress").size()).isEqualTo(1);
        assertThat(policy.at("/spec/egress/0/to").toString())
                .contains("169.254.169.254/32", "fd00:ec2::254/128");
        policy.at("/spec/egress/0/to")
                .forEach(to -> assertThat(to.at("/ipBlock/except").size()).isEqualTo(1));
    }

    @Test
    void knowNoPassword() {
        deployments.forEach(
                (name, deployment) ->
                        container(deployment)
                                .path("env")
                                .forEach(
                                        variable -> {
                                            if (variable.path("name")
                                                    .asString()
                                                    .equals("SPRING_MONGODB_URI")) {
                                                assertThat(
                                                                variable.at(
                                                                                "/valueFrom/secretKeyRef/key")
                                                                        .asString(""))
                                                        .isEqualTo(name);
                                            }
                                        }));
        assertThat(named("Secret")).isEmpty();
    }

    /** Every variable of the pod, the config map's among them. */
    private Set<String> environment(JsonNode deployment) {
        Set<String> names = new TreeSet<>();
        container(deployment).path("env").forEach(each -> names.add(each.path("name").asString()));
        container(deployment)
                .path("envFrom")
                .forEach(
                        from -> {
                            String map = from.at("/configMapRef/name").asString();
                            Objects.requireNonNull(named("ConfigMap").get(map), map)
                                    .path("data")
                                    .properties()
                                    .forEach(setting -> names.add(setting.getKey()));
                        });
        return names;
    }

    private static List<String> mounts(JsonNode deployment) {
        List<String> mounts = new ArrayList<>();
        container(deployment)
                .path("volumeMounts")
                .forEach(mount -> mounts.add(mount.path("mountPath").asString()));
        return mounts;
    }

    private static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    private Map<String, JsonNode> named(String kind) {
        Map<String, JsonNode> found = new TreeMap<>();
        manifests.stream()
                .filter(manifest -> kind(manifest).equals(kind))
                .forEach(manifest -> found.put(name(manifest), manifest));
        return found;
    }

    private static String kind(JsonNode manifest) {
        return manifest.path("kind").asString();
    }

    private static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asString();
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<JsonNode> manifests() {
        return strings(all(FOLDER.resolve("kustomization.yaml")).getFirst().path("resources"))
                .stream()
                .flatMap(name -> all(FOLDER.resolve(name)).stream())
                .toList();
    }

    /** Every document of a file. */
    private static List<JsonNode> all(Path file) {
        try {
            List<JsonNode> documents = new ArrayList<>();
            for (Object document : new Yaml().loadAll(Files.readString(file))) {
                documents.add(JsonMapper.shared().valueToTree(document));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
