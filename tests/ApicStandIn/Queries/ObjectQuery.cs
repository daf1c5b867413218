using System.Collections.Immutable;
using CalicoAci.ApicStandIn.Model;
using CalicoAci.ApicStandIn.Objects;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CalicoAci.ApicStandIn.Queries;

/// <summary>What a request asks to read.</summary>
internal sealed record ObjectQuery
{
    /// <summary>Option <c>query-target</c>: <c>self</c>, <c>children</c> or <c>subtree</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Option <c>target-subtree-class</c>; empty for all.</summary>
    public required ImmutableArray<string> TargetClasses { get; init; }

    /// <summary>Option <c>rsp-subtree</c>: how much of what lies below an answer comes inside of it: <c>no</c>, <c>children</c> or <c>full</c>.</summary>
    public required string Subtree { get; init; }

    /// <summary>Option <c>rsp-subtree-class</c>; empty for all.</summary>
    public required ImmutableArray<string> SubtreeClasses { get; init; }

    /// <summary>Option <c>query-target-filter</c>.</summary>
    public required Func<ManagedObject, bool> Filter { get; init; }

    /// <summary>Reads the query of an address. An option that the stand-in does not know is refused: a client must not rely on what nobody does.</summary>
    public static ObjectQuery Read(string text)
    {
        Dictionary<string, StringValues> options = QueryHelpers.ParseQuery(text);
        string Take(string name, string otherwise, params string[] allowed)
        {
            string value = options.Remove(name, out StringValues given) ? given.ToString() : otherwise;
            return allowed.Length == 0 || allowed.Contains(value) ? value : throw ApicException.Malformed($"{name}={value}");
        }

        ImmutableArray<string> Classes(string name) =>
            [.. Take(name, "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(type => ObjectModel.Instance.Class(type).Name)];

        string filter = Take("query-target-filter", "");
        Take("rsp-prop-include", "all", "all", "config-only");
        var query = new ObjectQuery
        {
            Target = Take("query-target", "self", "self", "children", "subtree"),
            TargetClasses = Classes("target-subtree-class"),
            Subtree = Take("rsp-subtree", "no", "no", "children", "full"),
            SubtreeClasses = Classes("rsp-subtree-class"),
            Filter = filter.Length == 0 ? _ => true : QueryFilter.Parse(filter),
        };
        return options.Count == 0 ? query : throw ApicException.Malformed($"query option {options.Keys.First()} is not supported");
    }

    /// <summary>What the query gives, starting from objects.</summary>
    public IEnumerable<ManagedObject> Run(IEnumerable<ManagedObject> start) => start
        .SelectMany(item => Target switch { "children" => item.Children, "subtree" => item.SelfAndDescendants(), _ => [item] })
        .Where(item => TargetClasses.IsEmpty || TargetClasses.Contains(item.Class.Name))
        .Where(Filter);

    /// <summary>What comes inside of an answer.</summary>
    public IEnumerable<ManagedObject> Inside(ManagedObject item, int depth) =>
        Subtree == "full" || (Subtree == "children" && depth == 0) ? item.Children.Where(IsWanted) : [];

    private bool IsWanted(ManagedObject item) =>
        SubtreeClasses.IsEmpty || SubtreeClasses.Contains(item.Class.Name) || (Subtree == "full" && item.Children.Any(IsWanted));
}
