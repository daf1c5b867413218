namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>Gets the answers: from flags, from a person, or from what is suggested.</summary>
/// <param name="flags">The answers that were given on the command line, by the key of the question.</param>
/// <param name="interview">Asks a person; null takes what is suggested.</param>
internal sealed class QuestionRun(IReadOnlyDictionary<string, string> flags, Interview? interview)
{
    /// <summary>What is wrong with flags.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The flags that are needed and were not given.</summary>
    public List<Question> Missing { get; } = [];

    /// <summary>Answers that nobody gave: what was suggested.</summary>
    public List<(Question Question, string Answer)> Suggested { get; } = [];

    /// <summary>Whether there is an answer to every question.</summary>
    public bool Complete => Errors.Count == 0 && Missing.Count == 0;

    /// <summary>Answers all questions.</summary>
    public void Answer(Questionnaire questionnaire, Answers answers)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Question question in questionnaire.Questions())
        {
            used.Add(question.Key);
            if (flags.TryGetValue(question.Key, out string? given))
            {
                Take(question, Clean(given), answers, $"--{question.Flag}");
            }
            else if (interview is not null)
            {
                answers.Add(question.Key, interview.Ask(question));
            }
            else if (question.Default() is { } suggested)
            {
                Suggested.Add((question, suggested));
                Take(question, suggested, answers, $"--{question.Flag} (not given, so {suggested})");
            }
            else if (!question.Derived)
            {
                Missing.Add(question);
            }
        }

        // A question that was not reached because another answer is missing or wrong cannot judge its flag.
        if (Complete)
        {
            Errors.AddRange(flags.Keys.Except(used).Select(key => $"--{key.Replace(":", " for ", StringComparison.Ordinal)}: does not apply to this stack"));
        }
    }

    private static string Clean(string text) => text.Trim() == "-" ? "" : text.Trim();

    private void Take(Question question, string text, Answers answers, string place)
    {
        bool none = question.Optional && text.Length == 0;
        if (!none && question.Check(text) is { } error)
        {
            Errors.Add($"{place}{(question.Rack.Length > 0 ? $" {question.Rack}" : "")}: {error}");
        }
        else
        {
            answers.Add(question.Key, text);
        }
    }
}
