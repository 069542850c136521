package chokepoint.app;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The step of the build that lets the program start quickly: `ModernClasses <jar>…`.
///
/// First, [PlainSwitches] and [PlainRecords]. Second, the start-up cache of the JVM leaves out classes compiled for
/// Java 5 and older, because they lack the tables that a
/// modern verifier reads. picocli is compiled so. Its classes are written again with those tables and the version of
/// today; no instruction changes. The hierarchy of its classes is asked of the class path of this step.
final class ModernClasses {

    private static final int FIRST_WITH_TABLES = ClassFile.JAVA_7_VERSION;

    private final ClassFile classes = ClassFile.of(
            ConstantPoolSharingOption.NEW_POOL,
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofResourceParsing(ModernClasses.class.getClassLoader())));

    ModernClasses() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            new ModernClasses().rewrite(Path.of(jar));
        }
    }

    private void rewrite(Path jar) throws IOException {
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
        try (var from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(rewritten);
                var to = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                to.write(entry.getName().endsWith(".class") ? modern(bytes) : bytes);
                to.closeEntry();
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A class as it is shipped.
    byte[] modern(byte[] bytes) {
        ClassModel old = classes.parse(bytes);
        if (old.majorVersion() >= FIRST_WITH_TABLES) {
            byte[] plain = PlainSwitches.in(old, bytes, classes);
            return PlainRecords.in(classes.parse(plain), plain, classes);
        }
        return classes.transformClass(old, (made, element) -> {
            if (element instanceof ClassFileVersion) {
                made.withVersion(ClassFile.latestMajorVersion(), 0);
            } else {
                made.with(element);
            }
        });
    }
}
