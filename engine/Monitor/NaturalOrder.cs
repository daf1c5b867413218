namespace CalicoAci.Engine.Monitor;

/// <summary>Orders names as people do: <c>worker-2</c> before <c>worker-10</c>.</summary>
internal static class NaturalOrder
{
    /// <summary>The comparer.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return string.CompareOrdinal(left, right);
        }

        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                ReadOnlySpan<char> a = Number(left, ref i);
                ReadOnlySpan<char> b = Number(right, ref j);
                int order = a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
                if (order != 0)
                {
                    return order;
                }
            }
            else if (left[i] != right[j])
            {
                return left[i] - right[j];
            }
            else
            {
                i++;
                j++;
            }
        }

        int rest = (left.Length - i) - (right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    // The digits without leading zeros.
    private static ReadOnlySpan<char> Number(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start).TrimStart('0');
    }
}
