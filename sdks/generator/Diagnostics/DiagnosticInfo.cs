using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Diagnostics;

/// <summary>A diagnostic with its place, comparable by value (a <see cref="Location"/> of a file outside the compilation is not).</summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Rule,
    string Path,
    TextSpan Span,
    LinePositionSpan Lines,
    EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Location.Create(Path, Span, Lines), [.. Arguments]);
}
