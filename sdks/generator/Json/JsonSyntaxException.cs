using System;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Generator.Json;

/// <summary>The text is not JSON; carries the place.</summary>
internal sealed class JsonSyntaxException(string message, TextSpan span) : Exception(message)
{
    public TextSpan Span { get; } = span;
}
