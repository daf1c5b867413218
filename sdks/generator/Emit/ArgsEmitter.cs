using System.Linq;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes args classes.</summary>
internal static class ArgsEmitter
{
    public static void Emit(CodeWriter code, ArgsClass args)
    {
        code.Summary(args.Description);
        code.Block($"public {(args.IsSealed ? "sealed " : "")}class {args.Name} : {args.BaseType}", () =>
        {
            foreach (var property in args.Properties)
            {
                EmitProperty(code, property, args.IsPlain);
            }

            code.Block($"public {args.Name}()", () =>
            {
                foreach (var property in args.Properties)
                {
                    if ((property.Constant ?? property.Default) is { } value)
                    {
                        code.Line($"{property.Name} = {value};");
                    }
                }
            });
            code.Line($"public static new {args.Name} Empty => new {args.Name}();");
        });
    }

    private static void EmitProperty(CodeWriter code, InputProperty property, bool isPlain)
    {
        var options = string.Concat(
            property.IsRequired ? ", required: true" : "",
            property.IsJson ? ", json: true" : "");
        var attribute = $"[Input(\"{property.WireName}\"{options})]";
        if (property.Shape == PropertyShape.Value && !property.IsSecret)
        {
            code.Summary(property.Description).Obsolete(property.Deprecation).Line(attribute);
            var type = property.IsRequired ? property.Type : property.Type + "?";
            var initializer = property.IsRequired && !property.IsValueType ? " = null!;" : "";
            code.Line($"public {type} {property.Name} {{ get; set; }}{initializer}").Line();
            return;
        }

        code.Line(attribute).Line($"private {property.Type}? {property.Field};").Line();
        code.Summary(property.Description).Obsolete(property.Deprecation);
        if (property.Shape == PropertyShape.Value)
        {
            code.Block($"public {property.Type}? {property.Name}", () =>
            {
                code.Line($"get => {property.Field};");
                code.Block("set", () => code
                    .Line("var emptySecret = Output.CreateSecret(0);")
                    .Line($"{property.Field} = Output.Tuple<{property.Type}?, int>(value, emptySecret).Apply(t => t.Item1);"));
            });
        }
        else
        {
            code.Block($"public {property.Type} {property.Name}", () =>
            {
                code.Line($"get => {property.Field} ?? ({property.Field} = new {property.Type}());");
                if (!property.IsSecret)
                {
                    code.Line($"set => {property.Field} = value;");
                    return;
                }

                var empty = property.Shape == PropertyShape.List
                    ? $"ImmutableArray.Create<{property.ElementType}>()"
                    : $"ImmutableDictionary.Create<string, {property.ElementType}>()";
                code.Block("set", () => code
                    .Line($"var emptySecret = Output.CreateSecret({empty});")
                    .Line($"{property.Field} = Output.All(value, emptySecret).Apply(v => v[0]);"));
            });
        }

        code.Line();
    }

    /// <summary>The properties that have only one allowed value.</summary>
    public static InputProperty[] Constants(ArgsClass args) => [.. args.Properties.Where(property => property.Constant is not null)];
}
