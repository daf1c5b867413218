using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes enumerations: a struct around the value, so that a value unknown today still fits.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, EnumDefinition enumeration)
    {
        code.Summary(enumeration.Description);
        if (enumeration.ValueType == "int")
        {
            EmitIntegers(code, enumeration);
            return;
        }

        var (name, type) = (enumeration.Name, enumeration.ValueType);
        var isText = type == "string";
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line($"private readonly {type} _value;").Line();
            code.Block($"private {name}({type} value)", () =>
                code.Line(isText ? "_value = value ?? throw new ArgumentNullException(nameof(value));" : "_value = value;"));
            code.Line();
            foreach (var member in enumeration.Members)
            {
                code.Summary(member.Description)
                    .Obsolete(member.Deprecation)
                    .Line($"public static {name} {member.Name} {{ get; }} = new {name}({member.Literal});");
            }

            code.Line()
                .Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);")
                .Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);")
                .Line()
                .Line($"public static explicit operator {type}({name} value) => value._value;")
                .Line()
                .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
                .Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);")
                .Line(isText
                    ? $"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);"
                    : $"public bool Equals({name} other) => _value == other._value;")
                .Line()
                .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
                .Line(isText ? "public override int GetHashCode() => _value?.GetHashCode() ?? 0;" : "public override int GetHashCode() => _value.GetHashCode();")
                .Line()
                .Line(isText
                    ? "public override string ToString() => _value;"
                    : "public override string ToString() => _value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
        });
    }

    private static void EmitIntegers(CodeWriter code, EnumDefinition enumeration) =>
        code.Block("public enum " + enumeration.Name, () =>
        {
            foreach (var member in enumeration.Members)
            {
                code.Summary(member.Description).Obsolete(member.Deprecation).Line($"{member.Name} = {member.Literal},");
            }
        });
}
