using System.Collections;

namespace Pulumi;

/// <summary>Finds resources whose registrations wait for each other, so that the program would wait forever.</summary>
internal static class WaitCycle
{
    /// <returns>The resources in the order in which each waits for the next one, and the last for the first; null where there is no such circle.</returns>
    public static IReadOnlyList<Resource>? Find(IEnumerable<Resource> resources)
    {
        var done = new HashSet<Resource>();
        var path = new List<Resource>();
        var open = new Stack<IEnumerator<Resource>>();
        foreach (var resource in resources)
        {
            open.Push(Enumerable.Repeat(resource, 1).GetEnumerator());
            while (open.TryPeek(out var next))
            {
                if (!next.MoveNext())
                {
                    open.Pop();
                    if (path.Count > 0)
                    {
                        path.RemoveAt(path.Count - 1);
                    }
                }
                else if (path.IndexOf(next.Current) is >= 0 and var start)
                {
                    return path[start..];
                }
                else if (next.Current.State is { IsOpen: true, WaitsFor: { } waitsFor } && done.Add(next.Current))
                {
                    path.Add(next.Current);
                    open.Push(WaitedBy(waitsFor).GetEnumerator());
                }
            }
        }

        return null;
    }

    public static RunException Describe(IReadOnlyList<Resource> cycle)
        => new($"Resources wait for each other, so none of them can be registered: {string.Join(" waits for ", cycle.Append(cycle[0]).Select(r => r.Describe()))}.");

    private static HashSet<Resource> WaitedBy(object waitsFor)
    {
        var waited = new HashSet<Resource>();
        Walk(waitsFor, waited, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return waited;
    }

    /// <summary>Collects the resources that a value waits for.</summary>
    private static void Walk(object? value, HashSet<Resource> waited, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        switch (value)
        {
            case Resource resource:
                waited.Add(resource);
                break;
            case IInput input:
                Walk(input.ToDetailedOutput(), waited, seen);
                break;
            case IOutput output:
                var progress = output.GetProgress();
                Walk(progress.Value, waited, seen);
                Walk(progress.Resource, waited, seen);
                Walk(progress.Source, waited, seen);
                break;
            case InnerOutput inner:
                Walk(inner.Current, waited, seen);
                break;
            case InputArgs args:
                foreach (var (_, input) in args.GetInputs())
                {
                    Walk(input, waited, seen);
                }

                break;
            case Serialization.JsonText json:
                Walk(json.Value, waited, seen);
                break;
            case IDictionary dictionary:
                foreach (var item in dictionary.Values)
                {
                    Walk(item, waited, seen);
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Walk(item, waited, seen);
                }

                break;
        }
    }
}
