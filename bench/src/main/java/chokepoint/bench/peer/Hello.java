package chokepoint.bench.peer;

/// The least a program on the JVM can do.
public final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
