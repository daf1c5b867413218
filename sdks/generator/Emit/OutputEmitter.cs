using System.Linq;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Emit;

/// <summary>Writes output types.</summary>
internal static class OutputEmitter
{
    public static void Emit(CodeWriter code, OutputClass output)
    {
        code.Summary(output.Description).Line("[OutputType]");
        code.Block("public sealed class " + output.Name, () =>
        {
            foreach (var property in output.Properties)
            {
                code.Summary(property.Description)
                    .Obsolete(property.Deprecation)
                    .Line($"public readonly {property.Type} {property.Name};");
            }

            code.Line().Line("[OutputConstructor]").Line($"private {output.Name}(");
            var last = output.Properties.Count - 1;
            code.Indented(() =>
            {
                foreach (var (property, index) in output.Properties.Select((property, index) => (property, index)))
                {
                    code.Line($"{property.Type} {property.Parameter}{(index == last ? ")" : ",")}");
                }

                if (last < 0)
                {
                    code.Line(")");
                }
            });
            code.Line("{").Indented(() =>
            {
                foreach (var property in output.Properties)
                {
                    code.Line($"{property.Name} = {property.Parameter};");
                }
            }).Line("}");
        });
    }
}
