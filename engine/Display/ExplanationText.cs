using System.Globalization;
using CalicoAci.Engine.Explanations;

namespace CalicoAci.Engine.Display;

/// <summary>Shows to a person what the changes mean, in words.</summary>
internal static class ExplanationText
{
    /// <summary>Adds the sections to a report; nothing where there are none.</summary>
    public static void Write(Report report, Explanation explanation)
    {
        foreach (ExplanationSection section in explanation.Sections)
        {
            report.Heading(section.IsOrdered ? $"{section.Heading}, in this order" : section.Heading);
            int last = 0;
            foreach (ExplanationSentence sentence in section.Sentences)
            {
                string number = sentence.Step == last ? "" : string.Create(CultureInfo.InvariantCulture, $"{sentence.Step}.");
                report.Line(section.IsOrdered ? $"  {number,4} {sentence}" : $"  {sentence}");
                last = sentence.Step;
            }
        }
    }
}
