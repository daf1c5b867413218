using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Diagnostics;

/// <summary>Collects what is wrong with one schema file. The same fault at the same place is reported once.</summary>
internal sealed class DiagnosticBag(string path, SourceText text)
{
    private readonly List<DiagnosticInfo> _found = [];
    private readonly HashSet<(string, int)> _seen = [];

    public void Add(DiagnosticDescriptor rule, TextSpan span, params string[] arguments)
    {
        if (_seen.Add((rule.Id, span.Start)))
        {
            _found.Add(new DiagnosticInfo(rule, path, span, text.Lines.GetLinePositionSpan(span), arguments.ToImmutableArray()));
        }
    }

    public EquatableArray<DiagnosticInfo> ToArray() => _found.OrderBy(found => found.Span.Start).ToImmutableArray();
}
