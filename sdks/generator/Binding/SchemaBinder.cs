using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Diagnostics;
using Pulumi.Generator.Json;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Binding;

/// <summary>Reads a schema file into the definitions of the files to generate.</summary>
internal sealed class SchemaBinder
{
    private readonly SchemaContext _context;
    private readonly TypeResolver _types;
    private readonly PropertyBinder _properties;
    private readonly List<Definition> _definitions = [];

    private SchemaBinder(SchemaContext context)
    {
        _context = context;
        _types = new TypeResolver(context);
        _properties = new PropertyBinder(context, _types);
    }

    public static PackageSchema Bind(string path, SourceText text)
    {
        var diagnostics = new DiagnosticBag(path, text);
        ImmutableArray<Definition> definitions = [];
        try
        {
            var schema = JsonReader.Read(text.ToString());
            if (schema["name"]?.AsString is not { } name)
            {
                diagnostics.Add(Rules.MissingMember, new TextSpan(schema.Span.Start, 1), "The schema", "name");
            }
            else if (schema["version"]?.AsString is null)
            {
                diagnostics.Add(Rules.MissingMember, new TextSpan(schema.Span.Start, 1), "The schema", "version");
            }
            else
            {
                definitions = new SchemaBinder(new SchemaContext(schema, name, diagnostics)).Bind();
            }
        }
        catch (JsonSyntaxException exception)
        {
            diagnostics.Add(Rules.NotJson, exception.Span, exception.Message);
        }

        return new PackageSchema(definitions, diagnostics.ToArray());
    }

    /// <summary>Whether the text is a token of the package, or of the providers that every package has.</summary>
    public static bool IsToken(string token, string package)
    {
        var parts = token.Split(':');
        return parts.Length == 3 && parts[0] == package && parts[1].Length > 0 && parts[2].Length > 0;
    }

    public static string EnumMemberName(JsonValue member) =>
        Names.EnumMember(member["name"]?.AsString ?? member["value"]?.Text ?? "");

    private ImmutableArray<Definition> Bind()
    {
        new RoleFinder(_context).Find();
        BindUtilities();
        BindProvider();
        foreach (var resource in Tokens("resources"))
        {
            BindResource(resource);
        }

        foreach (var function in Tokens("functions"))
        {
            BindFunction(function);
        }

        foreach (var type in Tokens("types"))
        {
            BindType(type);
        }

        return [.. _definitions];
    }

    private void BindUtilities()
    {
        var schema = _context.Schema;
        var package = _context.Package;
        Parameterization? parameterization = null;
        if (schema["parameterization"] is { } parameter)
        {
            parameterization = new Parameterization(
                parameter["baseProvider"]?["name"]?.AsString ?? Missing(parameter, "parameterization.baseProvider", "name"),
                parameter["baseProvider"]?["version"]?.AsString ?? Missing(parameter, "parameterization.baseProvider", "version"),
                parameter["parameter"]?.AsString ?? Missing(parameter, "parameterization", "parameter"));
        }

        var hint = _context.Claim("Utilities", schema.Span, package.Namespace, "Utilities");
        _definitions.Add(new UtilitiesDefinition(hint, package, schema["version"]!.Text, parameterization));
    }

    private void BindProvider()
    {
        var provider = _context.Schema["provider"];
        var place = provider?.Span ?? _context.Schema.Span;
        var space = _context.Package.Namespace;
        var inputs = _properties.Inputs(provider, "inputProperties", "requiredInputs", TypeRole.Input, "The provider", isProvider: true);
        _context.Claim("ProviderArgs", place, space, "ProviderArgs");
        _definitions.Add(new ResourceDefinition(
            _context.Claim("Provider", place, space, "Provider"),
            _context.Package,
            ResourceKind.Provider,
            "pulumi:providers:" + _context.Package.Name,
            space,
            "Provider",
            provider is null ? "" : PropertyBinder.Description(provider),
            Deprecation: null,
            Properties: default,
            new ArgsClass(space, "ProviderArgs", ArgsClassNames.Resource, IsSealed: true, IsPlain: false, "", inputs),
            State: null,
            ArgsAreOptional: !inputs.Any(input => input.IsRequired),
            SecretOutputs: default,
            ReplaceOnChanges: default,
            AliasTypes: default));
    }

    private void BindResource(JsonMember resource)
    {
        var (token, spec) = (resource.Name, resource.Value);
        var space = _context.Tokens.Namespace(token);
        var name = TokenNames.ClassName(token);
        var isKubernetes = _context.Package.IsKubernetes;
        var argsSpace = isKubernetes ? _context.Tokens.Inputs(token) : space;
        var isComponent = spec["isComponent"]?.IsTrue == true;
        var inputs = _properties.Inputs(spec, "inputProperties", "requiredInputs", TypeRole.Input, token);
        _context.Claim(token, resource.NameSpan, argsSpace, name + "Args");

        ArgsClass? state = null;
        if (spec["stateInputs"] is { } stateInputs && !isComponent)
        {
            var properties = _properties.Inputs(stateInputs, "properties", "required", TypeRole.State, token + "'s state");
            _context.Claim(token, resource.NameSpan, space, name + "State");
            state = new ArgsClass(space, name + "State", ArgsClassNames.Resource, IsSealed: true, IsPlain: false, "", properties);
        }

        _definitions.Add(new ResourceDefinition(
            _context.Claim(token, resource.NameSpan, space, name),
            _context.Package,
            isComponent ? ResourceKind.Component : ResourceKind.Custom,
            token,
            space,
            name,
            PropertyBinder.Description(spec),
            spec["deprecationMessage"]?.AsString,
            _properties.Outputs(spec, token, name),
            new ArgsClass(argsSpace, name + "Args", ArgsClassNames.Resource, IsSealed: !isKubernetes, IsPlain: false, "", inputs),
            state,
            ArgsAreOptional: !inputs.Any(input => input.IsRequired && input.Constant is null),
            spec.MembersOf("properties").Where(property => property.Value["secret"]?.IsTrue == true).Select(property => property.Name).ToImmutableArray(),
            new ReplacePaths(_context).Of(spec).ToImmutableArray(),
            (spec["aliases"]?.Items ?? []).Select(alias => alias["type"]?.AsString ?? alias.AsString ?? "").Where(type => type.Length > 0).ToImmutableArray()));
    }

    private void BindFunction(JsonMember function)
    {
        var (token, spec) = (function.Name, function.Value);
        var space = _context.Tokens.Namespace(token);
        var name = TokenNames.ClassName(token);
        ArgsClass? plain = null;
        ArgsClass? args = null;
        if (spec["inputs"] is { } inputs && inputs.MembersOf("properties").Count > 0)
        {
            var plainProperties = _properties.Inputs(inputs, "properties", "required", TypeRole.Plain, token);
            var properties = _properties.Inputs(inputs, "properties", "required", TypeRole.Invoke, token);
            plain = new ArgsClass(space, name + "Args", ArgsClassNames.Invoke, IsSealed: true, IsPlain: true, "", plainProperties);
            args = new ArgsClass(space, name + "InvokeArgs", ArgsClassNames.Invoke, IsSealed: true, IsPlain: false, "", properties);
            _context.Claim(token, function.NameSpan, space, plain.Name);
            _context.Claim(token, function.NameSpan, space, args.Name);
        }

        OutputClass? result = null;
        if (spec["outputs"] is { } outputs)
        {
            _context.Claim(token, function.NameSpan, space, name + "Result");
            result = new OutputClass(space, name + "Result", "", _properties.Outputs(outputs, token, name + "Result"));
        }

        _definitions.Add(new FunctionDefinition(
            _context.Claim(token, function.NameSpan, space, name),
            _context.Package,
            token,
            space,
            name,
            PropertyBinder.Description(spec),
            spec["deprecationMessage"]?.AsString,
            plain,
            args,
            ArgsAreOptional: plain?.Properties.Any(property => property.IsRequired) != true,
            result));
    }

    private void BindType(JsonMember type)
    {
        if (type.Value["enum"] is { } values)
        {
            BindEnum(type, values);
            return;
        }

        var roles = _context.RolesOf(type.Name);
        var description = PropertyBinder.Description(type.Value);
        foreach (var role in (TypeRole[])[TypeRole.Input, TypeRole.State, TypeRole.Plain, TypeRole.Invoke])
        {
            var isClaimedByInput = role == TypeRole.Invoke && roles.HasFlag(TypeRole.Input);
            if (!roles.HasFlag(role) || isClaimedByInput)
            {
                continue;
            }

            var (space, name) = _types.ObjectClass(type.Name, role);
            var isPlain = role == TypeRole.Plain;
            var properties = _properties.Inputs(type.Value, "properties", "required", role, type.Name);
            var args = new ArgsClass(
                space, name, isPlain ? ArgsClassNames.Invoke : ArgsClassNames.Resource, IsSealed: !_context.Package.IsKubernetes, isPlain, description, properties);
            _definitions.Add(new ArgsDefinition(_context.Claim(type.Name, type.NameSpan, space, name), args));
        }

        if (roles.HasFlag(TypeRole.Output))
        {
            var (space, name) = _types.ObjectClass(type.Name, TypeRole.Output);
            var properties = _properties.Outputs(type.Value, type.Name, name);
            _definitions.Add(new OutputDefinition(
                _context.Claim(type.Name, type.NameSpan, space, name), new OutputClass(space, name, description, properties)));
        }
    }

    private void BindEnum(JsonMember type, JsonValue values)
    {
        var space = _context.Tokens.Namespace(type.Name);
        var name = TokenNames.ClassName(type.Name);
        var valueType = _types.Resolve(type.Value, type.NameSpan, TypeRole.Output, type.Name).Text;
        var members = new List<EnumMember>();
        var taken = new HashSet<string>();
        foreach (var value in values.Items)
        {
            if (Literals.Of(value["value"]) is not { } literal)
            {
                _context.Diagnostics.Add(Rules.MissingMember, value.Span, $"A value of {type.Name}", "value");
                continue;
            }

            var member = EnumMemberName(value);
            if (!taken.Add(member))
            {
                _context.Diagnostics.Add(Rules.NameCollision, value.Span, type.Name, value["value"]!.Text, member);
                continue;
            }

            members.Add(new EnumMember(member, literal, PropertyBinder.Description(value), value["deprecationMessage"]?.AsString));
        }

        _definitions.Add(new EnumDefinition(
            _context.Claim(type.Name, type.NameSpan, space, name), space, name, valueType, PropertyBinder.Description(type.Value), members.ToImmutableArray()));
    }

    private IEnumerable<JsonMember> Tokens(string section)
    {
        var seen = new HashSet<string>();
        foreach (var member in _context.Schema.MembersOf(section))
        {
            if (!seen.Add(member.Name))
            {
                _context.Diagnostics.Add(Rules.Duplicate, member.NameSpan, member.Name, section);
            }
            else if (!IsToken(member.Name, _context.Package.Name))
            {
                _context.Diagnostics.Add(Rules.BadToken, member.NameSpan, member.Name, _context.Package.Name);
            }
            else
            {
                yield return member;
            }
        }
    }

    private string Missing(JsonValue owner, string title, string member)
    {
        _context.Diagnostics.Add(Rules.MissingMember, owner.Span, title, member);
        return "";
    }
}
