using System.Collections.Immutable;

namespace CalicoAci.ApicStandIn.Model;

/// <summary>A DN that was checked against the object model.</summary>
/// <param name="Text">The DN.</param>
/// <param name="Parent">The DN of the parent; empty for a root.</param>
/// <param name="RelativeName">The last relative name.</param>
/// <param name="Class">The class that lies there.</param>
/// <param name="Naming">The naming attributes of the last relative name.</param>
public sealed record DistinguishedName(string Text, string Parent, string RelativeName, ManagedClass Class, IReadOnlyDictionary<string, string> Naming)
{
    /// <summary>Reads a DN step by step from its root: each relative name must fit a class that may lie below the one before.</summary>
    /// <exception cref="ApicException">It does not fit.</exception>
    public static DistinguishedName Parse(string text)
    {
        DistinguishedName? current = null;
        foreach (string relativeName in Split(text))
        {
            current = Step(text, current, relativeName);
        }

        return current!;
    }

    private static DistinguishedName Step(string whole, DistinguishedName? parent, string relativeName)
    {
        int position = parent is null ? 0 : parent.Text.Length + 1;
        foreach (ManagedClass type in ObjectModel.Instance.Below(parent?.Class.Name ?? ""))
        {
            if (type.RelativeName.TryMatch(relativeName, out IReadOnlyDictionary<string, string>? naming))
            {
                if (naming.FirstOrDefault(pair => !NamingRules.Accepts(pair.Key, pair.Value)) is { Key: { } wrong })
                {
                    throw ApicException.InvalidName(whole, type.Name, wrong, naming[wrong]);
                }

                return new DistinguishedName(parent is null ? relativeName : $"{parent.Text}/{relativeName}", parent?.Text ?? "", relativeName, type, naming);
            }
        }

        throw ApicException.WrongPrefix(whole, relativeName, position);
    }

    /// <summary>The relative names; a <c>/</c> inside of brackets parts nothing.</summary>
    private static ImmutableArray<string> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        int start = 0, depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth < 0)
            {
                throw ApicException.Unbalanced(text);
            }

            if (text[i] == '/' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return depth == 0 ? parts.ToImmutable() : throw ApicException.Unbalanced(text);
    }
}
