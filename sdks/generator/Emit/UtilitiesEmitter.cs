using Pulumi.Generator.Binding;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes the package's helpers: version, parameter, settings from the environment, and its resource type attribute.</summary>
internal static class UtilitiesEmitter
{
    public static void Emit(CodeWriter code, UtilitiesDefinition utilities)
    {
        code.Block("static class Utilities", () =>
        {
            code.Line($"public static string Version => {Literals.Of(utilities.Version)};").Line();
            EmitEnvironment(code);
            EmitDefaults(code, "InvokeOptions");
            EmitDefaults(code, "InvokeOutputOptions");
            if (utilities.Parameterization is { } parameterization)
            {
                EmitParameterization(code, utilities, parameterization);
            }
        });
        code.Line();
        var attribute = utilities.Package.Attribute + "Attribute";
        code.Block($"internal sealed class {attribute} : global::Pulumi.ResourceTypeAttribute", () =>
            code.Line($"public {attribute}(string type) : base(type, Utilities.Version)").Line("{").Line("}"));
    }

    private static void EmitEnvironment(CodeWriter code)
    {
        code.Block("public static string? GetEnv(params string[] names)", () =>
        {
            code.Block("foreach (var name in names)", () =>
                code.Block("if (global::System.Environment.GetEnvironmentVariable(name) is { } value)", () => code.Line("return value;")));
            code.Line("return null;");
        }).Line();
        code.Block("public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch", () => code
            .Line("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,")
            .Line("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,")
            .Line("_ => null,"), "};").Line();
        const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";
        code.Line("public static int? GetEnvInt32(params string[] names) =>")
            .Indented(() => code.Line($"int.TryParse(GetEnv(names), global::System.Globalization.NumberStyles.Integer, {Culture}, out var value) ? value : null;"))
            .Line()
            .Line("public static double? GetEnvDouble(params string[] names) =>")
            .Indented(() => code.Line($"double.TryParse(GetEnv(names), global::System.Globalization.NumberStyles.Float, {Culture}, out var value) ? value : null;"))
            .Line();
    }

    private static void EmitDefaults(CodeWriter code, string type) =>
        code.Block($"public static global::Pulumi.{type} WithDefaults(this global::Pulumi.{type}? options)", () => code
            .Line($"var defaulted = options ?? new global::Pulumi.{type}();")
            .Line("defaulted.Version ??= Version;")
            .Line("return defaulted;")).Line();

    private static void EmitParameterization(CodeWriter code, UtilitiesDefinition utilities, Parameterization parameterization) => code
        .Line("private static readonly global::Pulumi.RegisterPackageRequest parameterization = new global::Pulumi.RegisterPackageRequest(")
        .Indented(() => code
            .Line($"name: {Literals.Of(parameterization.BaseName)},")
            .Line($"version: {Literals.Of(parameterization.BaseVersion)},")
            .Line("downloadUrl: \"\",")
            .Line("parameterization: new global::Pulumi.RegisterPackageRequest.PackageParameterization(")
            .Indented(() => code
                .Line($"name: {Literals.Of(utilities.Package.Name)},")
                .Line($"version: {Literals.Of(utilities.Version)},")
                .Line($"value: global::System.Convert.FromBase64String({Literals.Of(parameterization.Value)})));")))
        .Line()
        .Line("public static global::Pulumi.RegisterPackageRequest PackageParameterization() => parameterization;");
}
