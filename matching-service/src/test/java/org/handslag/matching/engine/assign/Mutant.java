package org.handslag.matching.engine.assign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The solver with one mistake in it: its sources, changed in one place, compiled in memory and
 * loaded beside the right ones.
 *
 * @param file which source
 * @param right what stands there
 * @param wrong what stands there instead, everywhere in the file
 */
record Mutant(String file, String right, String wrong) {
    private static final Path SOURCES =
            Path.of("src/main/java/org/handslag/matching/engine/assign");

    private static final String PACKAGE = "org.handslag.matching.engine.assign.";

    /** The same code without a mistake: what is red for this one is the harness itself. */
    static final Mutant NONE =
            new Mutant("Assigning.java", "private Assigning()", "private Assigning()");

    /** The class of that name, wrong. */
    Class<?> load(String name) {
        try {
            return new Wrong(compiled()).loadClass(PACKAGE + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> compiled() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path each : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(each);
                if (each.endsWith(file)) {
                    if (!text.contains(right)) {
                        throw new IllegalStateException(file + " has no more: " + right);
                    }
                    text = text.replace(right, wrong);
                }
                sources.add(new Source(each.getFileName().toString(), text));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            JavaFileManager manager =
                    new ForwardingJavaFileManager<>(standard) {
                        @Override
                        public JavaFileObject getJavaFileForOutput(
                                Location location,
                                String name,
                                JavaFileObject.Kind kind,
                                FileObject sibling) {
                            return new Target(
                                    name,
                                    classes.computeIfAbsent(
                                            name, any -> new ByteArrayOutputStream()));
                        }
                    };
            String path = System.getProperty("java.class.path");
            List<String> options = List.of("-proc:none", "-nowarn", "-classpath", path);
            if (!compiler.getTask(null, manager, null, options, null, sources).call()) {
                throw new IllegalStateException(file + " does not compile with: " + wrong);
            }
        }
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return bytes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoring) {
            return text;
        }
    }

    private static final class Target extends SimpleJavaFileObject {
        private final ByteArrayOutputStream stream;

        Target(String name, ByteArrayOutputStream stream) {
            super(URI.create("string:///" + name + ".class"), Kind.CLASS);
            this.stream = stream;
        }

        @Override
        public OutputStream openOutputStream() {
            return stream;
        }
    }

    /** Knows the wrong classes first; the engine's values are everybody's. */
    private static final class Wrong extends ClassLoader {
        private final Map<String, byte[]> classes;

        Wrong(Map<String, byte[]> classes) {
            super(Mutant.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
            }
        }
    }
}
