using System.Collections.Frozen;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Phrases that sites put between and around the words of an article, in English and French.</summary>
internal static class PagePhrases
{
    /// <summary>A whole block that is only a label.</summary>
    public static readonly FrozenSet<string> Labels = new[]
    {
        "Advertisement",
        "Advertising",
        "Ad",
        "Sponsored",
        "Sponsored content",
        "Share",
        "Share this",
        "Share this article",
        "Share this story",
        "Save",
        "Print",
        "Listen",
        "Listen to this article",
        "Loading",
        "Comments",
        "Related",
        "Related articles",
        "Related stories",
        "More on this story",
        "Most read",
        "Read more",
        "Recommended",
        "Newsletter",
        "Live",
        "Publicité",
        "La suite après la publicité",
        "La suite après cette publicité",
        "Partager",
        "Partager l'article",
        "Partager l’article",
        "Imprimer",
        "Écouter",
        "Écouter l'article",
        "Écouter l’article",
        "Commentaires",
        "À lire aussi",
        "Lire aussi",
        "Sur le même sujet",
        "Les plus lus",
        "Article réservé aux abonnés",
        "Réservé aux abonnés",
        "En direct",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The beginning of a short block that leads elsewhere or signs off.</summary>
    public static readonly string[] Leads =
    [
        "Read more:",
        "Read more on",
        "Read also:",
        "Read next:",
        "Also read:",
        "See also:",
        "Related:",
        "More:",
        "Watch:",
        "Listen:",
        "Sign up for our",
        "Sign up to our",
        "Subscribe to our",
        "Follow us on",
        "Photo:",
        "Image:",
        "Picture:",
        "Photograph:",
        "©",
        "Copyright ©",
        "Copyright (c)",
        "All rights reserved",
        "À lire :",
        "À lire\u00A0:",
        "À lire\u202F:",
        "À lire aussi",
        "Lire aussi",
        "Lire également",
        "Lire la suite",
        "À lire également",
        "À voir aussi",
        "Voir aussi",
        "Crédit photo",
        "Photo :",
        "Abonnez-vous à",
        "Inscrivez-vous à",
        "Recevez notre",
        "Suivez-nous sur",
        "Tous droits réservés",
        "Cet article est réservé aux abonnés",
    ];

    /// <summary>What stands before a writer's name.</summary>
    public static readonly string[] BylineLeads =
    [
        "By ",
        "by ",
        "Written by ",
        "Par ",
        "par ",
        "Propos recueillis par ",
    ];

    /// <summary>Said where the rest of an article is for sale. Counts only when hardly any text is there.</summary>
    public static readonly string[] Paywall =
    [
        "subscribe to continue",
        "subscribe to read",
        "subscribers only",
        "for subscribers",
        "already a subscriber",
        "to continue reading",
        "continue reading with",
        "this article is for subscribers",
        "réservé aux abonnés",
        "réservée aux abonnés",
        "réservé à nos abonnés",
        "déjà abonné",
        "pour lire la suite",
        "la suite est réservée",
        "abonnez-vous pour",
        "il vous reste",
    ];

    /// <summary>Said where a page is empty without scripts.</summary>
    public static readonly string[] NeedsScript =
    [
        "enable javascript",
        "enable java script",
        "turn on javascript",
        "javascript is disabled",
        "javascript is required",
        "requires javascript",
        "javascript to run",
        "activer javascript",
        "activez javascript",
        "activer le javascript",
        "javascript est désactivé",
        "nécessite javascript",
    ];
}
