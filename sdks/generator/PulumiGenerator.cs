using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Binding;
using Pulumi.Generator.Emit;

namespace Pulumi.Generator;

/// <summary>
/// Makes the classes of a provider's SDK from its Pulumi package schema: an additional file named
/// <c>schema.json</c>. The names and shapes are those of Pulumi's own .NET SDKs.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PulumiGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads a schema file.</summary>
    public const string SchemaStep = "Schema";

    /// <summary>The name of the step that yields one definition per generated file.</summary>
    public const string DefinitionStep = "Definition";

    private const string SchemaFile = "schema.json";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context.AdditionalTextsProvider
            .Where(static file => string.Equals(Path.GetFileName(file.Path), SchemaFile, StringComparison.Ordinal))
            .Select(static (file, cancellation) =>
                SchemaBinder.Bind(file.Path, file.GetText(cancellation) ?? SourceText.From("", Encoding.UTF8)))
            .WithTrackingName(SchemaStep);

        context.RegisterSourceOutput(
            schemas.SelectMany(static (schema, _) => schema.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

        context.RegisterSourceOutput(
            schemas.SelectMany(static (schema, _) => schema.Definitions).WithTrackingName(DefinitionStep),
            static (output, definition) =>
                output.AddSource(definition.HintName, SourceText.From(DefinitionEmitter.Emit(definition), Encoding.UTF8)));
    }
}
