using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Display;

/// <summary>Says where a problem is: resource and property.</summary>
internal static class ProblemPlace
{
    /// <summary>The place; empty where the problem is about the whole run.</summary>
    public static string Of(Problem problem)
    {
        string[] parts = problem.Urn.Split("::");
        string resource = parts.Length < 4 ? "" : $"{TypeNames.Short(Urns.TypeOf(problem.Urn), parts[1])} {Urns.NameOf(problem.Urn)}";
        return problem.Property.Length == 0 ? resource : resource.Length == 0 ? problem.Property : $"{resource}: {problem.Property}";
    }
}
