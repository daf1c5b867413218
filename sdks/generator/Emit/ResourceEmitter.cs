using System.Collections.Generic;
using System.Linq;
using Pulumi.Generator.Binding;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes resource classes.</summary>
internal static class ResourceEmitter
{
    public static void Emit(CodeWriter code, ResourceDefinition resource)
    {
        code.Block("namespace " + resource.Namespace, () =>
        {
            EmitClass(code, resource);
            if (resource.Args.Namespace == resource.Namespace)
            {
                code.Line();
                ArgsEmitter.Emit(code, resource.Args);
            }

            if (resource.State is { } state)
            {
                code.Line();
                ArgsEmitter.Emit(code, state);
            }
        });
        if (resource.Args.Namespace != resource.Namespace)
        {
            code.Line();
            code.Block("namespace " + resource.Args.Namespace, () => ArgsEmitter.Emit(code, resource.Args));
        }
    }

    private static void EmitClass(CodeWriter code, ResourceDefinition resource)
    {
        code.Summary(resource.Description)
            .Obsolete(resource.Deprecation)
            .Line($"[{resource.Package.Attribute}(\"{resource.Token}\")]");
        code.Block($"public partial class {resource.Name} : {BaseType(resource)}", () =>
        {
            foreach (var property in resource.Properties)
            {
                code.Summary(property.Description)
                    .Obsolete(property.Deprecation)
                    .Line($"[Output(\"{property.WireName}\")]")
                    .Line($"public Output<{property.Type}> {property.Name} {{ get; private set; }} = null!;")
                    .Line();
            }

            EmitConstructors(code, resource);
            EmitMakeArgs(code, resource);
            EmitMakeResourceOptions(code, resource);
            EmitGet(code, resource);
        });
    }

    private static void EmitConstructors(CodeWriter code, ResourceDefinition resource)
    {
        var args = resource.Args.FullName;
        var parameter = resource.ArgsAreOptional ? $"{args}? args = null" : $"{args} args";
        var argument = HasConstants(resource) ? "MakeArgs(args)" : $"args ?? new {args}()";
        var package = resource.Package.IsParameterized ? ", Utilities.PackageParameterization()" : "";
        var remote = resource.Kind == ResourceKind.Component ? ", remote: true" : "";
        var token = resource.Kind == ResourceKind.Provider ? resource.Package.Name : resource.Token;
        code.Summary($"Create a {resource.Name} resource with the given unique name, arguments, and options.")
            .Line("/// <param name=\"name\">The unique name of the resource</param>")
            .Line("/// <param name=\"args\">The arguments used to populate this resource's properties</param>")
            .Line("/// <param name=\"options\">A bag of options that control this resource's behavior</param>")
            .Line($"public {resource.Name}(string name, {parameter}, {Options(resource)}? options = null)")
            .Indented(() => code.Line($": base(\"{token}\", name, {argument}, MakeResourceOptions(options, \"\"){remote}{package})"))
            .Line("{")
            .Line("}")
            .Line();
        if (resource.Kind != ResourceKind.Custom)
        {
            return;
        }

        var state = resource.State is null ? "" : $", {resource.State.Name}? state = null";
        code.Line($"private {resource.Name}(string name, Input<string> id{state}, CustomResourceOptions? options = null)")
            .Indented(() => code.Line(
                $": base(\"{token}\", name, {(resource.State is null ? "null" : "state")}, MakeResourceOptions(options, id){package})"))
            .Line("{")
            .Line("}")
            .Line();
    }

    private static void EmitMakeArgs(CodeWriter code, ResourceDefinition resource)
    {
        if (!HasConstants(resource))
        {
            return;
        }

        var args = resource.Args.FullName;
        code.Block($"private static {args} MakeArgs({args}? args)", () =>
        {
            code.Line($"args ??= new {args}();");
            foreach (var property in ArgsEmitter.Constants(resource.Args))
            {
                code.Line($"args.{property.Name} = {property.Constant};");
            }

            code.Line("return args;");
        }).Line();
    }

    private static void EmitMakeResourceOptions(CodeWriter code, ResourceDefinition resource)
    {
        var options = Options(resource);
        code.Block($"private static {options} MakeResourceOptions({options}? options, Input<string>? id)", () =>
        {
            code.Block($"var defaultOptions = new {options}", () =>
            {
                code.Line("Version = Utilities.Version,");
                if (resource.Package.PluginDownloadUrl is { } url)
                {
                    code.Line($"PluginDownloadURL = {Literals.Of(url)},");
                }

                EmitList(code, "Aliases", resource.AliasTypes.Select(type => $"new global::Pulumi.Alias {{ Type = {Literals.Of(type)} }}"));
                if (resource.Kind == ResourceKind.Custom)
                {
                    EmitList(code, "AdditionalSecretOutputs", resource.SecretOutputs.Select(Literals.Of));
                    EmitList(code, "ReplaceOnChanges", resource.ReplaceOnChanges.Select(Literals.Of));
                }
            }, "};");
            code.Line($"var merged = {options}.Merge(defaultOptions, options);")
                .Line("// An ID given here wins over one in the options, as in other languages.")
                .Line("merged.Id = id ?? merged.Id;")
                .Line("return merged;");
        });
    }

    private static void EmitList(CodeWriter code, string name, IEnumerable<string> items)
    {
        var all = items.ToArray();
        if (all.Length > 0)
        {
            code.Block(name + " =", () =>
            {
                foreach (var item in all)
                {
                    code.Line(item + ",");
                }
            }, "},");
        }
    }

    private static void EmitGet(CodeWriter code, ResourceDefinition resource)
    {
        if (resource.Kind != ResourceKind.Custom)
        {
            return;
        }

        code.Line()
            .Summary($"Get an existing {resource.Name} resource's state with the given name, ID, and optional extra\nproperties used to qualify the lookup.")
            .Line("/// <param name=\"name\">The unique name of the resulting resource.</param>")
            .Line("/// <param name=\"id\">The unique provider ID of the resource to lookup.</param>");
        if (resource.State is not null)
        {
            code.Line("/// <param name=\"state\">Any extra arguments used during the lookup.</param>");
        }

        var state = resource.State is null ? "" : $", {resource.State.Name}? state = null";
        code.Line("/// <param name=\"options\">A bag of options that control this resource's behavior</param>");
        code.Block($"public static {resource.Name} Get(string name, Input<string> id{state}, CustomResourceOptions? options = null)", () =>
            code.Line($"return new {resource.Name}(name, id, {(resource.State is null ? "" : "state, ")}options);"));
    }

    private static bool HasConstants(ResourceDefinition resource) => ArgsEmitter.Constants(resource.Args).Length > 0;

    private static string Options(ResourceDefinition resource) =>
        resource.Kind == ResourceKind.Component ? "ComponentResourceOptions" : "CustomResourceOptions";

    private static string BaseType(ResourceDefinition resource) => resource.Kind switch
    {
        ResourceKind.Component => "global::Pulumi.ComponentResource",
        ResourceKind.Provider => "global::Pulumi.ProviderResource",
        _ => resource.Package.IsKubernetes ? $"global::{resource.Package.Namespace}.KubernetesResource" : "global::Pulumi.CustomResource",
    };
}
