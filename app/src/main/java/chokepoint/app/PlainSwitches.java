package chokepoint.app;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// A step of the build that spares a cold start the work of linking `switch` over kinds.
///
/// The compiler leaves a switch over kinds to `java.lang.runtime.SwitchBootstraps.typeSwitch`, which spins a class
/// for each switch when it is first met; the start-up cache holds none of them, and each costs a cold start a
/// millisecond or two. Here each such place calls a method that asks `instanceof` in the same order, which is what
/// the spun class does. Places with other labels than kinds stay as they are.
final class PlainSwitches implements ClassTransform {

    private static final String BOOTSTRAPS = "SwitchBootstraps";

    private record Place(String name, MethodTypeDesc type, List<ClassDesc> kinds) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Place> places = new ArrayList<>();

    private PlainSwitches(ClassModel of) {
        this.owner = of.thisClass().asSymbol();
        this.isInterface = (of.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    /// The class with plain switches; the same bytes where it has none over kinds.
    static byte[] in(ClassModel old, byte[] bytes, ClassFile classes) {
        boolean any = old.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isOverKinds(call));
        return any ? classes.transformClass(old, new PlainSwitches(old)) : bytes;
    }

    private static boolean isOverKinds(InvokeDynamicInstruction call) {
        return call.name().equalsString("typeSwitch")
                && call.bootstrapMethod().owner().displayName().equals(BOOTSTRAPS)
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    @Override
    public void accept(ClassBuilder made, ClassElement element) {
        if (element instanceof MethodModel method && method.code().isPresent()) {
            made.transformMethod(
                    method,
                    java.lang.classfile.MethodTransform.transformingCode((CodeBuilder code, CodeElement part) -> {
                        if (part instanceof InvokeDynamicInstruction call && isOverKinds(call)) {
                            Place place = placeOf(call);
                            code.invokestatic(owner, place.name(), place.type(), isInterface);
                        } else {
                            code.with(part);
                        }
                    }));
        } else {
            made.with(element);
        }
    }

    private Place placeOf(InvokeDynamicInstruction call) {
        var kinds = new ArrayList<ClassDesc>();
        for (ConstantDesc kind : call.bootstrapArgs()) {
            kinds.add((ClassDesc) kind);
        }
        var place = new Place("kindOf$" + places.size(), call.typeSymbol(), List.copyOf(kinds));
        places.add(place);
        return place;
    }

    @Override
    public void atEnd(ClassBuilder made) {
        for (Place place : places) {
            made.withMethodBody(
                    place.name(),
                    place.type(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> write(place, code));
        }
    }

    /// -1 for null; else the first kind from `restart` on that the value is of; else how many kinds there are.
    private static void write(Place place, CodeBuilder code) {
        Label there = code.newLabel();
        code.aload(0).ifnonnull(there).iconst_m1().ireturn().labelBinding(there);
        for (int i = 0; i < place.kinds().size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(place.kinds().get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(place.kinds().size()).ireturn();
    }
}
