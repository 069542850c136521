package chokepoint.app;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A step of the build that spares a cold start the work of linking `equals` and `hashCode` of records.
///
/// The compiler leaves both to `java.lang.runtime.ObjectMethods`, which spins method handles for each record when it
/// is first asked; the start-up cache holds none of them. Here the two are written out with the same outcome: the
/// components in their order, 31 times the hash so far plus the next, numbers compared as their boxes are.
final class PlainRecords implements ClassTransform {

    private static final String BOOTSTRAPS = "ObjectMethods";
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final MethodTypeDesc EQUAL =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
    private static final int FACTOR = 31;

    private final ClassDesc owner;
    private final List<RecordComponentInfo> components;

    private PlainRecords(ClassModel of) {
        this.owner = of.thisClass().asSymbol();
        this.components = of.findAttribute(Attributes.record()).orElseThrow().components();
    }

    /// The record with its two methods written out; any other class as it is.
    static byte[] in(ClassModel old, byte[] bytes, ClassFile classes) {
        boolean any = old.findAttribute(Attributes.record()).isPresent()
                && old.methods().stream().anyMatch(PlainRecords::isLeftToTheRuntime);
        return any ? classes.transformClass(old, new PlainRecords(old)) : bytes;
    }

    private static boolean isLeftToTheRuntime(MethodModel method) {
        return (method.methodName().equalsString("hashCode")
                        || method.methodName().equalsString("equals"))
                && method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(element -> element instanceof InvokeDynamicInstruction call
                                && call.bootstrapMethod().owner().displayName().equals(BOOTSTRAPS));
    }

    @Override
    public void accept(ClassBuilder made, ClassElement element) {
        if (element instanceof MethodModel method && isLeftToTheRuntime(method)) {
            boolean hash = method.methodName().equalsString("hashCode");
            made.withMethodBody(
                    method.methodName().stringValue(),
                    method.methodTypeSymbol(),
                    method.flags().flagsMask(),
                    hash ? this::writeHash : this::writeEquals);
        } else {
            made.with(element);
        }
    }

    private void writeHash(CodeBuilder code) {
        code.iconst_0();
        for (RecordComponentInfo component : components) {
            code.loadConstant(FACTOR).imul().aload(0);
            read(component, code);
            ClassDesc type = component.descriptorSymbol();
            if (type.isPrimitive()) {
                code.invokestatic(boxOf(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", HASH);
            }
            code.iadd();
        }
        code.ireturn();
    }

    private void writeEquals(CodeBuilder code) {
        Label differ = code.newLabel();
        Label ours = code.newLabel();
        code.aload(0).aload(1).if_acmpne(ours).iconst_1().ireturn().labelBinding(ours);
        code.aload(1).instanceOf(owner).ifeq(differ);
        code.aload(1).checkcast(owner).astore(2);
        for (RecordComponentInfo component : components) {
            ClassDesc type = component.descriptorSymbol();
            code.aload(0);
            read(component, code);
            code.aload(2);
            read(component, code);
            switch (TypeKind.from(type)) {
                case BOOLEAN, BYTE, SHORT, CHAR, INT -> code.if_icmpne(differ);
                case LONG -> code.lcmp().ifne(differ);
                case FLOAT, DOUBLE ->
                    code.invokestatic(boxOf(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                            .ifne(differ);
                case REFERENCE -> code.invokestatic(OBJECTS, "equals", EQUAL).ifeq(differ);
                case VOID -> throw new IllegalStateException(component.name() + " of " + owner + " has no type");
            }
        }
        code.iconst_1().ireturn();
        code.labelBinding(differ).iconst_0().ireturn();
    }

    private void read(RecordComponentInfo component, CodeBuilder code) {
        code.getfield(owner, component.name().stringValue(), component.descriptorSymbol());
    }

    private static ClassDesc boxOf(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case SHORT -> ConstantDescs.CD_Short;
            case CHAR -> ConstantDescs.CD_Character;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalStateException(primitive + " is no number");
        };
    }
}
