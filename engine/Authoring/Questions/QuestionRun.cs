namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>Gets the answers: from flags, from a person, or from what is suggested.</summary>
/// <param name="flags">The answers that were given on the command line, by the key of the question.</param>
/// <param name="interview">Asks a person; null takes what is suggested.</param>
/// <param name="before">Answers of a person who goes through the questions again; null the first time.</param>
internal sealed class QuestionRun(IReadOnlyDictionary<string, string> flags, Interview? interview, Answers? before = null)
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
    public async Task AnswerAsync(Questionnaire questionnaire, Answers answers, CancellationToken ct)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Question question in questionnaire.Questions())
        {
            string? given = flags.GetValueOrDefault(question.Key) ?? flags.GetValueOrDefault(question.Flag);
            used.UnionWith([question.Key, question.Flag]);
            if (interview is not null && before is not null)
            {
                string? last = before.Has(question.Key) ? before.Text(question.Key) : given;
                answers.Add(question.Key, await interview.AskAsync(question, last, ct).ConfigureAwait(false));
            }
            else if (given is not null)
            {
                Take(question, Clean(given), answers, $"--{question.Flag}");
            }
            else if (interview is not null)
            {
                answers.Add(question.Key, await interview.AskAsync(question, null, ct).ConfigureAwait(false));
            }
            else if (question.Default() is { } suggested)
            {
                Suggested.Add((question, suggested));
                Take(question, suggested, answers, $"--{question.Flag} ({(questionnaire.IsNew(question.Key) ? "not given, so" : "not given; taken over is")} {suggested})");
            }
            else if (!question.Derived)
            {
                Missing.Add(question);
            }
        }

        // A question that was not reached because another answer is missing or wrong cannot judge its flag.
        if (Complete && before is null)
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
            Errors.Add($"{place}{(question.Of.Length > 0 ? $" {question.Of}" : "")}: {error}");
        }
        else
        {
            answers.Add(question.Key, text);
        }
    }
}
